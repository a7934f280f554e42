"""The search as a whole: bounds, places, order, and sources that mean harm."""

import ast

import pytest

from pairwise_checker.idioms import Context, Detector, Found, ModuleView, find_idioms
from pairwise_checker.idioms.registry import DETECTORS
from pairwise_checker.idioms.search import MAX_FINDINGS, MAX_PER_RULE, MAX_SOURCE_BYTES

BAD = """\
import numpy as np


def solve(values: np.ndarray) -> np.ndarray:
    out = np.zeros(len(values))
    for i in range(len(values)):
        out[i] = values[i] * 2
    return out
"""


def every_constant(strength: str = "weak") -> Detector:
    def detect(view: ModuleView):  # type: ignore[no-untyped-def]
        for node in view.of(ast.Constant):
            yield Found(node, strength, "a constant", "why", "instead")  # type: ignore[arg-type]

    return Detector("T1", "Constants", detect)


def test_columns_count_characters_and_not_bytes() -> None:
    report = find_idioms("größe = 'ä'; x = 1\n", Context(), [every_constant()])
    assert [(f.line, f.column) for f in report.findings] == [(1, 9), (1, 18)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_counts_one(end: str) -> None:
    report = find_idioms(f"x = 1{end}y = 2{end}", Context(), [every_constant()])
    assert [(f.line, f.column) for f in report.findings] == [(1, 5), (2, 5)]


def test_a_rule_that_finds_too_much_says_how_much_more_there_is() -> None:
    report = find_idioms("x = 1\n" * 50, Context(), [every_constant()])
    assert len(report.findings) == MAX_PER_RULE
    assert report.findings[-1].found == "a constant (40 more like it below)"


def test_strong_findings_are_kept_where_there_are_too_many() -> None:
    detectors = [every_constant("weak")] * 10 + [every_constant("strong")]
    report = find_idioms("x = 1\n" * 50, Context(), detectors)
    assert len(report.findings) == MAX_FINDINGS
    assert sum(f.strength == "strong" for f in report.findings) == MAX_PER_RULE


def test_findings_are_in_the_order_of_the_source() -> None:
    report = find_idioms(BAD, Context())
    places = [(f.line, f.column) for f in report.findings]
    assert places == sorted(places) and len(places) > 1


def test_the_same_source_gives_the_same_report() -> None:
    assert find_idioms(BAD, Context()) == find_idioms(BAD, Context())


def test_a_rule_that_is_ignored_is_silent() -> None:
    rules = {f.rule for f in find_idioms(BAD, Context(ignore=frozenset({"S1"}))).findings}
    assert "S1" not in rules and "S5" in rules


def test_a_rule_that_fails_leaves_the_others_their_findings() -> None:
    def fail(_view: ModuleView) -> list[Found]:
        raise RecursionError

    report = find_idioms("x = 1\n", Context(), [Detector("T2", "Fails", fail), every_constant()])
    assert (report.complete, len(report.findings)) == (False, 1)
    assert report.reason == "rules that could not be searched: T2 (RecursionError)"


def test_texts_are_one_short_printable_line() -> None:
    def detect(view: ModuleView) -> list[Found]:
        return [Found(view.tree, "weak", "a\nb\x1b[31m\u202e", "w" * 999, "i")]

    [found] = find_idioms("", Context(), [Detector("T3", "Texts", detect)]).findings
    assert found.found == "a b?[31m?"
    assert len(found.why) == 300 and found.why.endswith("…")


def test_a_text_is_as_long_as_a_host_counts_it() -> None:
    def detect(view: ModuleView) -> list[Found]:
        return [Found(view.tree, "weak", "😀" * 300, "why", "instead")]

    [found] = find_idioms("", Context(), [Detector("T4", "Emoji", detect)]).findings
    assert len(found.found.encode("utf-16-le")) // 2 <= 300


@pytest.mark.parametrize(
    "source, reason",
    [
        ("def f(:\n", "syntax error on line 1"),
        ("x = 1\0", ""),
        ("(" * 50_000, ""),
        ("x = " + "-" * 100_000 + "1", ""),
        ("x" * (MAX_SOURCE_BYTES + 1), "larger than"),
        ("x = 1\n" * 60_000, "too many parts"),
    ],
)
def test_what_cannot_be_read_says_why(source: str, reason: str) -> None:
    report = find_idioms(source, Context())
    assert (report.findings, report.complete) == ((), False)
    assert report.reason is not None and reason in report.reason


HOSTILE = {
    "long sum": "x = " + "+".join(["1"] * 1500),
    "long chain": "x = y" + ".a" * 900 + "\n",
    "nested calls": "x = " + "f(" * 90 + "1" + ")" * 90,
    "nested lambdas": "x = " + "lambda: " * 90 + "1",
    "nested comprehensions": "x = " + "[a for a in " * 60 + "y" + "]" * 60,
    "many names": "".join(f"a{n} = a{n - 1}\n" for n in range(1, 500)),
    "one name often": "def f(x):\n" + "    x = x + x\n" * 400,
    "a circle of names": "def f():\n    while True:\n        a = b\n        b = c\n        c = a\n",
    "a wide tuple": f"{', '.join(f'a{n}' for n in range(900))} = x\n",
    "deep blocks": "".join(f"{' ' * n}for i{n} in range(n):\n" for n in range(19))
    + " " * 19
    + "x[i] = 1\n",
    "many functions": "def f(x):\n    return x / len(x)\n" * 200,
    "many loops": "import numpy as np\nx = np.zeros(3)\n"
    + "for i in range(len(x)):\n    x[i] = x[i]\n" * 150,
    "many branches": "def f(x):\n    if x: y = 1\n" + "    elif x: y = y + 1\n" * 300,
    "odd names": "ª = 1\nµ = ª\n𝔵 = µ\n",
    "a global of nowhere": """\
global x
x = 1
def f():
    global x, y
    nonlocal_ = x
    y = 2
""",
    "a class in a class": "class A:\n"
    + "".join(f"{' ' * n}class B{n}:\n" for n in range(1, 80))
    + " " * 80
    + "x = 1\n",
    "import of everything": "from numpy import *\nfrom math import *\nx = zeros(3)\n",
    "del and walrus": "if (n := 3) and [m := k for k in range(n)]:\n    del n\nprint(m)\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_every_rule_comes_to_its_end(name: str) -> None:
    report = find_idioms(HOSTILE[name], Context())
    assert report.complete, report.reason
    assert len(report.findings) <= MAX_FINDINGS


def test_every_rule_has_an_id_that_reports_can_hold() -> None:
    for detector in DETECTORS:
        assert detector.rule[0].isupper() and 1 <= len(detector.rule[1:]) <= 2
        assert detector.rule[1:].isdigit() and detector.title
