"""Frame `N`: the search of a source, beside the checking of answers."""

from pathlib import Path

from checker_client import Checker

CONTEXT = {"asked": ["solve"]}
LOOP = """\
import numpy as np


def solve(values: np.ndarray) -> np.ndarray:
    out = np.zeros(len(values))
    for i in range(len(values)):
        out[i] = values[i] * 2
    return out
"""
DRIVERS = "def case(solution, seed):\n    return 1\n"


def search(checker: Checker, source: str, request_id: str = "n1") -> dict[str, object]:
    checker.send(b"N", {"id": request_id, "source": source, "context": CONTEXT})
    return checker.receive(b"N")


def test_a_source_is_searched_without_a_question(checker: Checker) -> None:
    report = search(checker, LOOP)
    assert (report["id"], report["complete"], report["reason"]) == ("n1", True, None)
    assert ("S5", 4) in [(finding["rule"], finding["line"]) for finding in report["findings"]]


def test_the_source_is_never_run(checker: Checker, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    report = search(checker, f"open({str(trace)!r}, 'w').close()\n")
    assert report["complete"] is True
    assert not trace.exists()


def test_a_search_between_two_cases_costs_them_nothing(checker: Checker) -> None:
    keys = [{"function": "case", "seed": seed} for seed in (1, 2)]
    checker.load("def f(): return 1\n", DRIVERS, ahead=keys)
    search(checker, LOOP)
    for key in keys:
        assert checker.check({"kind": "equal"}, 1, **key)["verdict"] == "passed"
        search(checker, LOOP)


def test_no_source_ends_the_checker(checker: Checker) -> None:
    hostile = [
        "(" * 100_000,
        "x = " + "-" * 100_000 + "1\n",
        "x = " + "a." * 200_000 + "a\n",
        "x = " + "+".join(["1"] * 100_000) + "\n",
        "".join(f"{' ' * depth}if x:\n" for depth in range(150)) + " " * 150 + "pass\n",
        "\0",
        "\ud800 = 1\n",
        "# coding: no-such-codec\nx = 1\n",
        "def f(:\n",
        "x = 1\n" * 400_000,
        "x = [" + "0," * 500_000 + "]\n",
    ]
    for source in hostile:
        report = search(checker, source)
        assert report["complete"] is False or report["findings"] == []
        assert report["complete"] is not (report["reason"] is not None)
    assert search(checker, LOOP)["complete"] is True


def test_a_request_that_cannot_be_read_is_an_incomplete_report(checker: Checker) -> None:
    for body in (b"{", b"[]", b'{"id": "n1"}', b'{"id": 1, "source": 2, "context": {}}'):
        checker.send(b"N", body)
        report = checker.receive(b"N")
        assert (report["findings"], report["complete"]) == ([], False)


def test_a_context_that_is_none_is_refused(checker: Checker) -> None:
    checker.send(b"N", {"id": "n1", "source": "x = 1\n", "context": {"asked": "solve"}})
    assert checker.receive(b"N")["complete"] is False


def test_the_search_ends_with_its_checker(checker: Checker) -> None:
    search(checker, LOOP)
    assert checker.close() == 0
