import contextlib
import functools
import io
import random
import unittest
from unittest import mock

_RUN = unittest.TestCase.run


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
        self._note(test, "error")

    def addSkip(self, test, reason):
        self._note(test, "skipped")

    def addExpectedFailure(self, test, err):
        is_assertion = issubclass(err[0], AssertionError)
        self._note(test, "expected failure" if is_assertion else "expected error")

    def addUnexpectedSuccess(self, test):
        self._note(test, "unexpected success")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._note(test, "failure")


def _outcomes(solution, version):
    """Run the tests against one version of add."""
    tests = solution.TestAdd
    if not (isinstance(tests, type) and issubclass(tests, unittest.TestCase)):
        raise TypeError("TestAdd is no subclass of unittest.TestCase")
    if tests.run is not _RUN:
        raise TypeError("TestAdd replaces run")
    result = _Outcomes()
    with mock.patch.object(solution, "add", version, create=True):
        unittest.TestLoader().loadTestsFromTestCase(tests).run(result)
    return sorted(result.found)


def _version(rule):
    def add(a, b):
        return rule(a, b)

    return add


_right = _version(lambda a, b: a + b)


def _against(solution, rules):
    return {
        "right": _outcomes(solution, _right),
        "wrong": {name: _outcomes(solution, _version(rule)) for name, rule in rules.items()},
    }


def _integers_only(a, b):
    if not (isinstance(a, int) and isinstance(b, int)):
        raise TypeError("add takes integers")
    return a + b


def right_versions(solution, seed):
    return {
        "a + b": _outcomes(solution, _right),
        "b - -a": _outcomes(solution, _version(lambda a, b: b - -a)),
        "integers only": _outcomes(solution, _version(_integers_only)),
    }


def other_operations(solution, seed):
    rules = {
        "a - b": lambda a, b: a - b,
        "a * b": lambda a, b: a * b,
        "only a": lambda a, b: a,
        "only b": lambda a, b: b,
    }
    return _against(solution, rules)


def constants(solution, seed):
    sums = set()

    def remember(a, b):
        sums.add(a + b)
        return a + b

    _outcomes(solution, _version(remember))
    # Whatever number it is: also each that the tests themselves expect.
    values = sorted(value for value in sums if isinstance(value, int) and abs(value) < 10**15)[:40]
    values += random.Random(seed).sample(range(-99, 100), 2)
    rules = {
        f"always {value}": functools.partial(lambda value, a, b: value, value) for value in values
    }
    return _against(solution, rules)


def signs(solution, seed):
    rules = {
        "abs(a) + abs(b)": lambda a, b: abs(a) + abs(b),
        "abs(a + b)": lambda a, b: abs(a + b),
    }
    return _against(solution, rules)


def expected_failure(solution, seed):
    return _outcomes(solution, _right)


def three_tests(solution, seed):
    return _outcomes(solution, _right)


def assert_methods(solution, seed):
    users = set()

    def watched(method):
        @functools.wraps(method)
        def call(self, *args, **kwargs):
            users.add(str(self._testMethodName))
            return method(self, *args, **kwargs)

        return call

    names = [name for name in dir(unittest.TestCase) if name.startswith("assert") or name == "fail"]
    with contextlib.ExitStack() as stack:
        for name in names:
            method = watched(getattr(unittest.TestCase, name))
            stack.enter_context(mock.patch.object(unittest.TestCase, name, method))
        outcomes = _outcomes(solution, _right)
    return {"outcomes": outcomes, "users": sorted(users)}


def quiet(solution, seed):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        _outcomes(solution, _right)
    return {"something is printed": printed.getvalue() != ""}
