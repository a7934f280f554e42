import json
import unittest
from unittest import mock
from urllib.error import HTTPError
from urllib.request import urlopen

URL = "https://api.example.com/items"


def fetch_data(api_url: str) -> dict:
    """Return the JSON document behind a URL. Given: leave it as it is."""
    with urlopen(api_url, timeout=10) as response:
        return json.loads(response.read().decode("utf-8"))


class TestFetchData(unittest.TestCase):
    @mock.patch(f"{__name__}.fetch_data")
    def test_data(self, fetch):
        fetch.return_value = {"key": "value"}
        self.assertEqual(fetch_data(URL), {"key": "value"})
        fetch.assert_called_once_with(URL)

    @mock.patch(f"{__name__}.fetch_data")
    def test_errors(self, fetch):
        fetch.side_effect = HTTPError(URL, 404, "Not Found", {}, None)
        with self.assertRaises(HTTPError):
            fetch_data(URL)
        fetch.side_effect = TimeoutError
        with self.assertRaises(TimeoutError):
            fetch_data(URL)
