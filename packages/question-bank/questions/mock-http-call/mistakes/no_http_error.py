import json
import unittest
from unittest import mock
from urllib.request import urlopen

URL = "https://api.example.com/items"


def fetch_data(api_url: str) -> dict:
    """Return the JSON document behind a URL. Given: leave it as it is."""
    with urlopen(api_url, timeout=10) as response:
        return json.loads(response.read().decode("utf-8"))


class TestFetchData(unittest.TestCase):
    """Every test has a mock of its own, which goes when the test ends."""

    def setUp(self) -> None:
        # fetch_data looks the name up in this module, whatever urllib.request holds.
        patcher = mock.patch(f"{__name__}.urlopen")
        self.urlopen = patcher.start()
        self.addCleanup(patcher.stop)
        self.response = self.urlopen.return_value.__enter__.return_value

    def test_returns_parsed_json(self) -> None:
        self.response.read.return_value = '{"name": "Zoë", "items": [1, 2]}'.encode()
        self.assertEqual(fetch_data(URL), {"name": "Zoë", "items": [1, 2]})

    def test_opens_the_given_url(self) -> None:
        self.response.read.return_value = b"{}"
        fetch_data(URL)
        self.urlopen.assert_called_once()
        self.assertEqual(self.urlopen.call_args.args[0], URL)

    def test_asks_again_each_time(self) -> None:
        self.response.read.side_effect = [b'{"page": 1}', b'{"page": 2}']
        self.assertEqual(fetch_data(URL), {"page": 1})
        self.assertEqual(fetch_data(URL), {"page": 2})

    def test_timeout_reaches_the_caller(self) -> None:
        self.urlopen.side_effect = TimeoutError("timed out")
        with self.assertRaises(TimeoutError):
            fetch_data(URL)


if __name__ == "__main__":
    unittest.main()
