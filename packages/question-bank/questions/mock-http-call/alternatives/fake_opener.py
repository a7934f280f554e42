import io
import json
import sys
import unittest
from unittest import mock
from urllib.error import HTTPError
from urllib.request import urlopen


def fetch_data(api_url: str) -> dict:
    """Return the JSON document behind a URL. Given: leave it as it is."""
    with urlopen(api_url, timeout=10) as response:
        return json.loads(response.read().decode("utf-8"))


class FakeOpener:
    """Knows what lies behind some URLs, and raises what is an exception."""

    def __init__(self, **pages):
        self.pages = {f"http://site/{name}": page for name, page in pages.items()}
        self.opened = []

    def __call__(self, url, timeout=None):
        self.opened.append(url)
        page = self.pages[url]
        if isinstance(page, Exception):
            raise page
        return io.BytesIO(json.dumps(page).encode())


class TestFetchData(unittest.TestCase):
    def fetch(self, opener, name):
        with mock.patch.object(sys.modules[__name__], "urlopen", opener):
            return fetch_data(f"http://site/{name}")

    def test_pages(self):
        opener = FakeOpener(cats=[{"name": "Tom"}], dogs={"name": "Rex"})
        self.assertEqual(self.fetch(opener, "cats"), [{"name": "Tom"}])
        self.assertEqual(self.fetch(opener, "dogs"), {"name": "Rex"})
        self.assertEqual(opener.opened, ["http://site/cats", "http://site/dogs"])

    def test_errors(self):
        broken = HTTPError("http://site/broken", 500, "broken", None, None)
        opener = FakeOpener(broken=broken, slow=TimeoutError())
        for name, error in [("broken", HTTPError), ("slow", TimeoutError)]:
            with self.subTest(name), self.assertRaises(error):
                self.fetch(opener, name)
