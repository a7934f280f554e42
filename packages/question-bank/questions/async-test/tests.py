import asyncio
import json
import random
import time
import unittest
from unittest import mock

_RUN = unittest.IsolatedAsyncioTestCase.run
_SLEEP, _TIME_SLEEP = asyncio.sleep, time.sleep
# No version waits for longer than that, whatever the tests ask for.
_LONGEST_S = 1.0
_GIVES_UP_S = 0.25


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


def _outcomes(solution, version):
    """Run the tests against one version of fetch_data."""
    tests = solution.TestFetch
    is_class = isinstance(tests, type)
    if not (is_class and issubclass(tests, unittest.IsolatedAsyncioTestCase)):
        raise TypeError("TestFetch is no subclass of unittest.IsolatedAsyncioTestCase")
    if tests.run is not _RUN:
        raise TypeError("TestFetch replaces run")
    result = _Outcomes()
    with mock.patch.object(solution, "fetch_data", version, create=True):
        unittest.TestLoader().loadTestsFromTestCase(tests).run(result)
    return sorted(result.found)


async def _by_wait_for(api_url, client, timeout=10.0):
    return json.loads(await asyncio.wait_for(client.get(api_url), min(timeout, _LONGEST_S)))


async def _by_timeout(api_url, client, timeout=10.0):
    async with asyncio.timeout(min(timeout, _LONGEST_S)):
        return json.loads(await client.get(api_url))


async def _unparsed(api_url, client, timeout=10.0):
    return await asyncio.wait_for(client.get(api_url), min(timeout, _LONGEST_S))


async def _empty(api_url, client, timeout=10.0):
    await _by_wait_for(api_url, client, timeout)
    return {}


async def _not_awaited(api_url, client, timeout=10.0):
    answer = _by_wait_for(api_url, client, timeout)
    # Closed at once: that nobody awaited it is for the tests to notice, not for the log.
    answer.close()
    return answer


async def _twice(api_url, client, timeout=10.0):
    await _by_wait_for(api_url, client, timeout)
    return await _by_wait_for(api_url, client, timeout)


async def _without_timeout(api_url, client, timeout=10.0):
    try:
        async with asyncio.timeout(_GIVES_UP_S) as limit:
            text = await client.get(api_url)
    except TimeoutError:
        if limit.expired():
            raise RuntimeError("still waiting for the client") from None
        raise
    return json.loads(text)


def _answering_timeouts(answer):
    async def fetch_data(api_url, client, timeout=10.0):
        try:
            return await _by_wait_for(api_url, client, timeout)
        except TimeoutError:
            return answer

    return fetch_data


def _answering_exceptions(answer):
    async def fetch_data(api_url, client, timeout=10.0):
        try:
            return await _by_wait_for(api_url, client, timeout)
        except TimeoutError:
            raise
        except Exception:
            return answer

    return fetch_data


async def _another_exception(api_url, client, timeout=10.0):
    try:
        return await _by_wait_for(api_url, client, timeout)
    except TimeoutError:
        raise
    except Exception as error:
        raise LookupError("no data") from error


def _against(solution, versions):
    return {
        "right": _outcomes(solution, _by_wait_for),
        "wrong": {name: _outcomes(solution, version) for name, version in versions.items()},
    }


def right_versions(solution, seed):
    return {
        "asyncio.wait_for": _outcomes(solution, _by_wait_for),
        "asyncio.timeout": _outcomes(solution, _by_timeout),
    }


def data(solution, seed):
    versions = {
        "unparsed text": _unparsed,
        "an empty result": _empty,
        "not awaited": _not_awaited,
    }
    return _against(solution, versions)


def await_count(solution, seed):
    return _against(solution, {"get awaited twice": _twice})


def url(solution, seed):
    elsewhere = f"https://host{random.Random(seed).randrange(10**6)}.example.org/"

    async def own_url(api_url, client, timeout=10.0):
        return await _by_wait_for(elsewhere, client, timeout)

    async def something_added(api_url, client, timeout=10.0):
        return await _by_wait_for(f"{api_url}?page=1", client, timeout)

    return _against(solution, {"a URL of its own": own_url, "something added": something_added})


def timeout(solution, seed):
    versions = {
        "ignored": _without_timeout,
        "a result": _answering_timeouts({}),
        "None": _answering_timeouts(None),
    }
    return _against(solution, versions)


def exception(solution, seed):
    versions = {
        "a result": _answering_exceptions({}),
        "None": _answering_exceptions(None),
        "another exception": _another_exception,
    }
    return _against(solution, versions)


def no_waiting(solution, seed):
    waits = []

    async def fetch_data(api_url, client, timeout=10.0):
        try:
            async with asyncio.timeout(min(timeout, _LONGEST_S)) as limit:
                return json.loads(await client.get(api_url))
        except TimeoutError:
            if limit.expired():
                waits.append(float(timeout))
            raise

    async def sleep(delay, *rest, **named):
        result = await _SLEEP(delay, *rest, **named)
        waits.append(float(delay))
        return result

    def time_sleep(delay):
        waits.append(float(delay))
        _TIME_SLEEP(min(delay, _LONGEST_S))

    with mock.patch("asyncio.sleep", sleep), mock.patch("time.sleep", time_sleep):
        outcomes = _outcomes(solution, fetch_data)
    return {"outcomes": outcomes, "seconds": sum(waits)}
