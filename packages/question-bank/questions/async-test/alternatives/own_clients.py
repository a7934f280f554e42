import asyncio
import json
import unittest
from unittest.mock import AsyncMock


async def fetch_data(api_url: str, client, timeout: float = 10.0) -> dict:
    """Return the JSON document that the client gets. Given: leave it as it is."""
    text = await asyncio.wait_for(client.get(api_url), timeout)
    return json.loads(text)


class Refused(Exception):
    pass


class Client:
    """Counts its calls and answers after a delay."""

    def __init__(self, delay=0.0, error=None):
        self.delay = delay
        self.error = error
        self.urls = []

    async def get(self, url):
        self.urls.append(url)
        await asyncio.sleep(self.delay)
        if self.error is not None:
            raise self.error
        return json.dumps({"url": url})


class TestFetch(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.quick = Client()

    async def test_answers(self):
        for url in ["a", "b", "c"]:
            with self.subTest(url=url):
                self.assertEqual(await fetch_data(url, self.quick), {"url": url})
        self.assertEqual(self.quick.urls, ["a", "b", "c"])

    async def test_mock(self):
        client = AsyncMock()
        client.get.side_effect = ["[1, 2]"]
        result = await fetch_data("there", client)
        self.assertListEqual(result, [1, 2])
        self.assertEqual(client.get.await_count, 1)
        self.assertEqual(client.get.await_args.args, ("there",))

    async def test_too_slow(self):
        with self.assertRaises(asyncio.TimeoutError):
            await fetch_data("a", Client(delay=60), timeout=0.02)

    async def test_slow_but_in_time(self):
        self.assertEqual(await fetch_data("a", Client(delay=0.02), timeout=30), {"url": "a"})

    async def test_refused(self):
        try:
            await fetch_data("a", Client(error=Refused()))
        except Refused:
            pass
        else:
            self.fail("nothing was raised")
