import io
import json
import unittest
from unittest import mock
from urllib.error import HTTPError
from urllib.request import urlopen


def fetch_data(api_url: str) -> dict:
    """Return the JSON document behind a URL. Given: leave it as it is."""
    with urlopen(api_url, timeout=10) as response:
        return json.loads(response.read().decode("utf-8"))


class TestFetchData(unittest.TestCase):
    """Tests of fetch_data that need no network."""

    URL = "https://api.example.com/v1/Items?page=2&q=a%20b"
    OTHER = "http://api.example.org/other/"

    def setUp(self):
        patcher = mock.patch(f"{__name__}.urlopen")
        self.opener = patcher.start()
        self.addCleanup(patcher.stop)

    def answer(self, document):
        """Let the next calls of urlopen answer with this document."""
        body = json.dumps(document, ensure_ascii=False).encode("utf-8")
        response = mock.MagicMock()
        response.read.return_value = body
        response.__enter__.return_value = response
        self.opener.side_effect = None
        self.opener.return_value = response

    def assert_opened(self, *urls):
        opened = [call.args[0] for call in self.opener.call_args_list]
        self.assertEqual(opened, list(urls))

    def test_returns_the_parsed_document(self):
        document = {"a": 1, "nested": {"list": [1, 2.5, None, True]}}
        self.answer(document)
        self.assertEqual(fetch_data(self.URL), document)

    def test_decodes_utf8(self):
        self.answer({"name": "Zoë", "price": "5 €"})
        self.assertEqual(fetch_data(self.URL), {"name": "Zoë", "price": "5 €"})

    def test_opens_the_given_url(self):
        for url in (self.URL, self.OTHER, "https://example.net"):
            with self.subTest(url=url):
                self.opener.reset_mock()
                self.answer({"url": url})
                self.assertEqual(fetch_data(url), {"url": url})
                self.assert_opened(url)

    def test_same_url_is_opened_again_at_every_call(self):
        self.answer({"call": 1})
        self.assertEqual(fetch_data(self.URL), {"call": 1})
        self.answer({"call": 2})
        self.assertEqual(fetch_data(self.URL), {"call": 2})
        self.assert_opened(self.URL, self.URL)

    def test_another_url_gets_its_own_answer(self):
        self.answer({"site": "first"})
        self.assertEqual(fetch_data(self.URL), {"site": "first"})
        self.answer({"site": "second"})
        self.assertEqual(fetch_data(self.OTHER), {"site": "second"})
        self.assert_opened(self.URL, self.OTHER)

    def test_http_error_reaches_the_caller(self):
        for code in (400, 401, 403, 404, 429, 500, 503):
            with self.subTest(code=code):
                error = HTTPError(self.URL, code, "broken", {}, io.BytesIO(b'{"detail": "broken"}'))
                self.addCleanup(error.close)
                self.opener.side_effect = error
                with self.assertRaises(HTTPError) as caught:
                    fetch_data(self.URL)
                self.assertIs(caught.exception, error)

    def test_timeout_reaches_the_caller(self):
        error = TimeoutError("timed out")
        self.opener.side_effect = error
        with self.assertRaises(TimeoutError) as caught:
            fetch_data(self.URL)
        self.assertIs(caught.exception, error)

    def test_works_again_after_an_error(self):
        self.opener.side_effect = TimeoutError("timed out")
        with self.assertRaises(TimeoutError):
            fetch_data(self.OTHER)
        self.answer({"back": True})
        self.assertEqual(fetch_data(self.OTHER), {"back": True})


if __name__ == "__main__":
    unittest.main()
