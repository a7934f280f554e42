import asyncio
import json
import unittest
from unittest import mock

URL = "https://api.example.com/items"


async def fetch_data(api_url: str, client, timeout: float = 10.0) -> dict:
    """Return the JSON document that the client gets. Given: leave it as it is."""
    text = await asyncio.wait_for(client.get(api_url), timeout)
    return json.loads(text)


class TestFetch(unittest.IsolatedAsyncioTestCase):
    """Each test awaits the coroutine on the loop that unittest provides."""

    def setUp(self) -> None:
        self.client = mock.Mock()
        self.client.get = mock.AsyncMock(return_value='{"items": [1, 2]}')

    async def test_returns_parsed_json(self) -> None:
        self.assertEqual(await fetch_data(URL, self.client), {"items": [1, 2]})

    async def test_awaits_the_client_with_the_url(self) -> None:
        await fetch_data(URL, self.client)
        self.client.get.assert_awaited_with(URL)

    async def test_slow_client_times_out(self) -> None:
        async def never(_url: str) -> str:
            await asyncio.Event().wait()

        self.client.get.side_effect = never
        with self.assertRaises(TimeoutError):
            await fetch_data(URL, self.client, timeout=0.01)

    async def test_exception_reaches_the_caller(self) -> None:
        self.client.get.side_effect = ConnectionError("refused")
        with self.assertRaises(ConnectionError):
            await fetch_data(URL, self.client)


if __name__ == "__main__":
    unittest.main()
