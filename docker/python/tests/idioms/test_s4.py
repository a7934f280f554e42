"""S4: signatures without type hints."""

from idiom_examples import example_tests, findings_of

from pairwise_checker.idioms import Context

ASKED = Context(asked=frozenset({"solve", "fit"}))

POSITIVE = [
    ("nothing", "def mean(values):\n    return sum(values) / len(values)\n", 1),
    ("several parameters", "def scale(x, low=0, high=1):\n    return low + (high - low) * x\n", 1),
    ("a method", "class Model:\n    def fit(self, X, y):\n        return self\n", 2),
    ("a return alone", "def now():\n    return 1\n", 1),
    ("one of two", "def add(a: int, b) -> int:\n    return a + b\n", 1),
    ("the result", "def add(a: int, b: int):\n    return a + b\n", 1),
    ("what was asked for, without its hints", "def solve(values):\n    return values\n", 1, ASKED),
    ("a generator", "def pairs(items):\n    for item in items:\n        yield item, item\n", 1),
    ("async", "async def read(path):\n    return path\n", 1),
]

NEGATIVE = [
    ("complete", "def add(a: int, b: int = 0) -> int:\n    return a + b\n"),
    ("private", "def _add(a, b):\n    return a + b\n"),
    ("inside another", "def f(x: int) -> int:\n    def g(y):\n        return y\n    return g(x)\n"),
    ("nothing goes in or out", "def main():\n    print(1)\n"),
    ("a procedure of no value", "def show(text: str):\n    print(text)\n"),
    ("self alone", "class A:\n    def size(self) -> int:\n        return 1\n"),
    ("dunder", "class A:\n    def __init__(self, x):\n        self.x = x\n"),
    (
        "the signature of a library's base class",
        """\
from sklearn.base import BaseEstimator, TransformerMixin


class Clip(TransformerMixin, BaseEstimator):
    def fit(self, X, y=None):
        return self
""",
    ),
    (
        "a torch module",
        """\
import torch.nn as nn


class Net(nn.Module):
    def forward(self, x):
        return x
""",
    ),
    ("a test", "def test_add():\n    assert 1 + 1 == 2\n"),
    (
        "the question's own signature",
        "def solve(item, bucket: list = None) -> list:\n    return bucket\n",
        ASKED,
    ),
    ("a lambda", "double = lambda x: 2 * x\n"),
    ("stars", "def call(*args, **kwargs) -> None:\n    print(args, kwargs)\n"),
    (
        "a setter",
        "class A:\n    @size.setter\n    def size(self, value):\n        self._size = value\n",
    ),
]

test_found, test_silent = example_tests("S4", POSITIVE, NEGATIVE, weak={"one of two", "the result"})


def test_the_example_knows_what_its_use_tells() -> None:
    source = "import numpy as np\n\n\ndef center(X):\n    return X - X.reshape(-1).mean()\n"
    assert "X: np.ndarray" in findings_of("S4", source)[0].instead
