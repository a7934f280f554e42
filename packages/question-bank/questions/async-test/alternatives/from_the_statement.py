import asyncio
import json
import unittest
from unittest import mock


async def fetch_data(api_url: str, client, timeout: float = 10.0) -> dict:
    """Return the JSON document that the client gets. Given: leave it as it is."""
    text = await asyncio.wait_for(client.get(api_url), timeout)
    return json.loads(text)


URL = "https://api.example.com/books?page=2"


class ClientError(Exception):
    """An error that only the client knows."""


def make_client(**options) -> mock.Mock:
    """Return a client whose get is an AsyncMock with these options."""
    client = mock.Mock()
    client.get = mock.AsyncMock(**options)
    return client


class TestFetch(unittest.IsolatedAsyncioTestCase):
    """Tests of fetch_data with a client that is a mock."""

    async def test_returns_the_parsed_document(self):
        documents = [
            {"title": "Dune", "tags": ["a", "b"], "pages": 412, "lent": None},
            {"nested": {"ok": True, "rate": 0.5}},
        ]
        for document in documents:
            with self.subTest(document=document):
                client = make_client(return_value=json.dumps(document))
                self.assertEqual(await fetch_data(URL, client), document)

    async def test_awaits_get_once_with_the_url(self):
        for url in (URL, "http://localhost:8000/"):
            with self.subTest(url=url):
                client = make_client(return_value='{"a": 1}')
                await fetch_data(url, client)
                client.get.assert_called_once_with(url)
                client.get.assert_awaited_once_with(url)

    async def test_awaits_get_once_with_a_timeout_given(self):
        client = make_client(return_value='{"a": 1}')
        self.assertEqual(await fetch_data(URL, client, timeout=5.0), {"a": 1})
        client.get.assert_called_once_with(URL)
        client.get.assert_awaited_once_with(URL)

    async def test_waits_for_an_answer_within_the_timeout(self):
        async def slow(url):
            await asyncio.sleep(0.05)
            return '{"late": false}'

        client = make_client(side_effect=slow)
        self.assertEqual(await fetch_data(URL, client, timeout=5.0), {"late": False})
        client.get.assert_awaited_once_with(URL)

    async def test_raises_timeout_error_when_the_answer_is_late(self):
        answered = []

        async def too_slow(url):
            await asyncio.sleep(1.0)
            answered.append(url)
            return '{"late": true}'

        client = make_client(side_effect=too_slow)
        with self.assertRaises(TimeoutError):
            await fetch_data(URL, client, timeout=0.02)
        self.assertEqual(answered, [])
        client.get.assert_awaited_once_with(URL)

    async def test_exceptions_of_the_client_reach_the_caller(self):
        errors = [
            ConnectionError("refused"),
            OSError("no route"),
            ValueError("bad url"),
            KeyError("missing"),
            ClientError("closed"),
        ]
        for error in errors:
            with self.subTest(error=error):
                client = make_client(side_effect=error)
                with self.assertRaises(type(error)) as caught:
                    await fetch_data(URL, client)
                self.assertIs(caught.exception, error)
                client.get.assert_awaited_once_with(URL)


if __name__ == "__main__":
    unittest.main()
