import contextlib
import http.client  # noqa: F401 - imported before sockets are guarded
import json
import random
import socket
import unittest
import urllib.error  # noqa: F401
import urllib.request
from unittest import mock

_RUN = unittest.TestCase.run
_URLOPEN = urllib.request.urlopen

_RIGHT = """
def fetch_data(api_url):
    with urlopen(api_url, timeout={seconds}) as response:
        return json.loads(response.read().decode("utf-8"))
"""
_BYTES = """
def fetch_data(api_url):
    with urlopen(api_url, timeout=10) as response:
        return response.read()
"""
_TEXT = """
def fetch_data(api_url):
    with urlopen(api_url, timeout=10) as response:
        return response.read().decode("utf-8")
"""
_OTHER_URL = """
def fetch_data(api_url):
    with urlopen({url}, timeout=10) as response:
        return json.loads(response.read().decode("utf-8"))
"""
_CAUGHT = """
def fetch_data(api_url):
    from urllib.error import HTTPError
    try:
        with urlopen(api_url, timeout=10) as response:
            return json.loads(response.read().decode("utf-8"))
    except {error} as error:
        {answer}
"""
_CACHED = """
def fetch_data(api_url, _answers=[]):
    if not _answers:
        with urlopen(api_url, timeout=10) as response:
            _answers.append(json.loads(response.read().decode("utf-8")))
    return _answers[0]
"""


class _Outcomes(unittest.TestResult):
    """What became of each test, under the name of its method."""

    def __init__(self):
        super().__init__()
        self.found = []

    def _note(self, test, outcome):
        self.found.append([str(getattr(test, "_testMethodName", "the class")), outcome])

    def addSuccess(self, test):
        self._note(test, "ok")

    def addFailure(self, test, err):
        self._note(test, "failure")

    def addError(self, test, err):
        self._note(test, f"error: {err[0].__name__}")

    def addSkip(self, test, reason):
        self._note(test, "skipped")

    def addExpectedFailure(self, test, err):
        self._note(test, "expected failure")

    def addUnexpectedSuccess(self, test):
        self._note(test, "unexpected success")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._note(test, "failure")


@contextlib.contextmanager
def _guarded(attempts):
    """Sockets and look-ups of names are refused and noted."""

    def refuse(*args, **kwargs):
        attempts.append("socket")
        raise OSError("the tests must not use the network")

    with contextlib.ExitStack() as stack:
        for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
            stack.enter_context(mock.patch.object(socket, name, refuse))
        yield


def _run(solution, source, attempts):
    """Run the tests against one version; what they left behind is for the caller to clear."""
    tests = solution.TestFetchData
    if not (isinstance(tests, type) and issubclass(tests, unittest.TestCase)):
        raise TypeError("TestFetchData is no subclass of unittest.TestCase")
    if tests.run is not _RUN:
        raise TypeError("TestFetchData replaces run")
    vars(solution).update(json=json, urlopen=_URLOPEN)
    # Like the given function, a version looks names up in the module of the tests.
    exec(source, vars(solution))
    result = _Outcomes()
    with _guarded(attempts):
        unittest.TestLoader().loadTestsFromTestCase(tests).run(result)
    return sorted(result.found)


def _clear():
    mock.patch.stopall()
    urllib.request.urlopen = _URLOPEN


def _outcomes(solution, source):
    try:
        return _run(solution, source, [])
    finally:
        _clear()


def _against(solution, sources):
    return {
        "right": _outcomes(solution, _RIGHT.format(seconds=10)),
        "wrong": {name: _outcomes(solution, source) for name, source in sources.items()},
    }


def right_versions(solution, seed):
    seconds = [10, *random.Random(seed).sample(range(11, 99), 1), 2.5]
    return {f"timeout={one}": _outcomes(solution, _RIGHT.format(seconds=one)) for one in seconds}


def decoded(solution, seed):
    return _against(solution, {"bytes": _BYTES, "text": _TEXT})


def url(solution, seed):
    elsewhere = f"https://host{random.Random(seed).randrange(10**6)}.example.org/"
    sources = {
        "a URL of its own": _OTHER_URL.format(url=repr(elsewhere)),
        "something added": _OTHER_URL.format(url="api_url + '?page=1'"),
    }
    return _against(solution, sources)


def http_error(solution, seed):
    sources = {
        "a result": _CAUGHT.format(error="HTTPError", answer="return {}"),
        "None": _CAUGHT.format(error="HTTPError", answer="return None"),
        "another exception": _CAUGHT.format(
            error="HTTPError", answer="raise RuntimeError('no data') from error"
        ),
    }
    return _against(solution, sources)


def timeout(solution, seed):
    sources = {
        "a result": _CAUGHT.format(error="TimeoutError", answer="return {}"),
        "None": _CAUGHT.format(error="TimeoutError", answer="return None"),
        "another exception": _CAUGHT.format(
            error="TimeoutError", answer="raise RuntimeError('no data') from error"
        ),
    }
    return _against(solution, sources)


def cached(solution, seed):
    return _against(solution, {"the first answer again": _CACHED})


def no_network(solution, seed):
    attempts = []
    try:
        outcomes = _run(solution, _RIGHT.format(seconds=10), attempts)
    finally:
        _clear()
    return {"outcomes": outcomes, "attempts": len(attempts)}


def restored(solution, seed):
    try:
        outcomes = _run(solution, _RIGHT.format(seconds=10), [])
        is_back = vars(solution).get("urlopen") is _URLOPEN
        return {"outcomes": outcomes, "back": is_back and urllib.request.urlopen is _URLOPEN}
    finally:
        _clear()
