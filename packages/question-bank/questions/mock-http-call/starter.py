import json
import unittest
from unittest import mock
from urllib.request import urlopen


def fetch_data(api_url: str) -> dict:
    """Return the JSON document behind a URL. Given: leave it as it is."""
    with urlopen(api_url, timeout=10) as response:
        return json.loads(response.read().decode("utf-8"))


class TestFetchData(unittest.TestCase):
    """Tests of fetch_data that need no network."""


if __name__ == "__main__":
    unittest.main()
