"""source_rule: what the source must do without."""

from typing import Any

import pytest
from checker_help import judge
from pairwise_checker.outcome import CheckError


def verdict(source: str | None, *forbid: str, scope: str | None = None) -> tuple[str, str]:
    check: dict[str, Any] = {"kind": "source_rule", "forbid": list(forbid)}
    outcome = judge({**check, "scope": scope} if scope else check, source=source)
    return outcome.verdict, outcome.message


BROKEN = [
    ("for", "x = 1\nfor i in x: pass"),
    ("for", "async def f():\n async for i in x: pass"),
    ("while", "while True: pass"),
    ("comprehension", "[i for i in x]"),
    ("comprehension", "sum(i for i in x)"),
    ("comprehension", "{i: 1 for i in x}"),
    ("comprehension", "{i for i in x}"),
    ("lambda", "f = lambda: 1"),
    ("recursion", "def f(n): return f(n - 1)"),
    ("recursion", "def f(n): return g(n)\ndef g(n): return f(n)"),
    ("recursion", "class A:\n def f(self): return self.f()"),
    ("recursion", "f = lambda n: f(n - 1)"),
    ("recursion", "def f(n): return list(map(f, n))"),
    ("import:numpy", "import numpy"),
    ("import:numpy", "import os, numpy.linalg as la"),
    ("import:numpy", "from numpy import dot"),
    ("import:numpy", "def f():\n from numpy.linalg import inv"),
    ("import:numpy", "__import__('numpy')"),
    ("import:numpy", "import importlib\nimportlib.import_module('numpy.linalg')"),
    ("import:numpy", "from importlib import import_module as get\nget('numpy')"),
    ("import:scipy.stats", "from scipy import stats"),
    ("call:np.vectorize", "import numpy as np\nnp.vectorize(f)"),
    ("call:numpy.vectorize", "import numpy as np\nnp.vectorize(f)"),
    ("call:np.vectorize", "import numpy\nnumpy.vectorize(f)"),
    ("call:np.vectorize", "from numpy import vectorize as v\nv(f)"),
    ("call:np.vectorize", "from numpy import *\nvectorize(f)"),
    ("call:np.vectorize", "import numpy as n\n@n.vectorize\ndef f(): pass"),
    ("call:np.vectorize", "import numpy as np\nv = np.vectorize\nv(f)"),
    ("call:np.vectorize", "import numpy as np\ngetattr(np, 'vectorize')(f)"),
    ("call:np.linalg.inv", "from numpy import linalg\nlinalg.inv(a)"),
    ("call:np.linalg.inv", "import numpy.linalg as la\nla.inv(a)"),
    ("call:pd.merge", "from pandas import merge\nmerge(a, b)"),
    ("call:sorted", "sorted(x)"),
    ("call:sorted", "import builtins\nbuiltins.sorted(x)"),
    ("call:sorted", "from builtins import sorted as s\ns(x)"),
    ("name:eval", "eval('1')"),
    ("name:eval", "e = eval"),
    ("name:swap", "def swap(a): pass"),
    ("name:temp", "def f(temp): pass"),
    ("name:temp", "temp = 1"),
    ("attr:iterrows", "for r in df.iterrows(): pass"),
    ("attr:iterrows", "getattr(df, 'iterrows')()"),
    ("attr:iterrows", "from operator import methodcaller\nmethodcaller('iterrows')(df)"),
]

KEPT = [
    ("for", "while True: pass"),
    ("for", "[i for i in x]"),
    ("for", "# for x in y\ntext = 'for'"),
    ("while", "for i in x: pass"),
    ("comprehension", "for i in x: pass"),
    ("lambda", "def f(): return 1"),
    ("recursion", "def f(n): return n\nf(1)"),
    ("recursion", "def f(n): return g(n)\ndef g(n): return n"),
    ("recursion", "class A:\n def f(self, other): return other.f()"),
    ("import:numpy", "import numpyro\nfrom . import numpy"),
    ("import:scipy.stats", "from scipy import linalg"),
    ("call:np.vectorize", "import numpy as np\nnp.dot(a, b)\nvectorize = 3"),
    ("call:np.vectorize", "other.vectorize(f)"),
    ("call:sorted", "x.sorted()"),
    ("name:eval", "df.eval('a')"),
    ("attr:iterrows", "iterrows = 3"),
]


@pytest.mark.parametrize(("rule", "source"), BROKEN)
def test_broken_rules_fail(rule: str, source: str) -> None:
    assert verdict(source, rule)[0] == "failed"


@pytest.mark.parametrize(("rule", "source"), KEPT)
def test_kept_rules_pass(rule: str, source: str) -> None:
    assert verdict(source, rule) == ("passed", "")


def test_the_message_names_construct_and_line() -> None:
    assert verdict("x = 1\n\nfor i in x:\n    pass", "while", "for") == (
        "failed",
        "line 3 uses a for loop, which this question does not allow",
    )
    assert verdict("import numpy as np\nnp.vectorize(f)", "call:np.vectorize")[1].startswith(
        "line 2 uses np.vectorize"
    )


def test_the_first_line_is_named() -> None:
    nested = "def f():\n    for a in b: pass\nfor c in d: pass"
    assert verdict(nested, "for")[1].startswith("line 2 ")


SCOPED = """
def helper(x):
    for item in x:
        yield item

def solve(x):
    return list(helper(x))

def main():
    while True:
        print(solve(input()))
"""


def test_a_scope_covers_the_function_and_what_it_uses() -> None:
    assert verdict(SCOPED, "while", scope="solve")[0] == "passed"
    assert verdict(SCOPED, "for", scope="solve")[0] == "failed"
    assert verdict(SCOPED, "while", scope="main")[0] == "failed"
    assert verdict("import numpy\n" + SCOPED, "import:numpy", scope="solve")[0] == "failed"


def test_a_scope_that_is_not_there_fails() -> None:
    assert verdict(SCOPED, "for", scope="solution") == (
        "failed",
        "there is no function solution in the source",
    )


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("def f(:", "not valid Python on line 1"),
        ("x = 1\n  y = 2", "on line 2"),
        ("x = '\ud800'", "cannot read"),
        ("x = 1\0", "not valid"),
        ("(" * 10_000 + ")" * 10_000, "source"),
        ("-" * 200_000 + "1", "source"),
        ("#" * 1024 * 1024 + "\n", "larger than 1 MiB"),
    ],
    ids=["syntax", "indent", "surrogate", "nul", "brackets", "signs", "size"],
)
def test_source_that_cannot_be_read_fails(source: str, word: str) -> None:
    outcome = verdict(source, "for")
    assert outcome[0] == "failed"
    assert word in outcome[1]


@pytest.mark.parametrize("rule", ["loop", "import:", "import", "calls:x", ""])
def test_unknown_rules_are_the_questions_fault(rule: str) -> None:
    with pytest.raises(CheckError):
        verdict("x = 1", rule)


@pytest.mark.parametrize("check", [{}, {"forbid": []}, {"forbid": "for"}, {"forbid": [1]}])
def test_malformed_checks_are_the_questions_fault(check: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({"kind": "source_rule", **check}, source="x = 1")


def test_a_missing_source_is_the_hosts_fault() -> None:
    with pytest.raises(CheckError):
        verdict(None, "for")
