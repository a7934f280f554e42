import asyncio
import json
import unittest
from unittest.mock import AsyncMock


async def fetch_data(api_url: str, client, timeout: float = 10.0) -> dict:
    """Return the JSON document that the client gets. Given: leave it as it is."""
    text = await asyncio.wait_for(client.get(api_url), timeout)
    return json.loads(text)


class TestFetch(unittest.IsolatedAsyncioTestCase):
    def test_fetch_data(self):
        loop = asyncio.get_event_loop()
        client = AsyncMock()
        client.get.return_value = '{"key": "value"}'
        result = loop.run_until_complete(fetch_data("https://api.example.com", client))
        self.assertEqual(result, expected_data)
