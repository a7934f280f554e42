"""P1 to P6: what is done well, from the candidate's own hand."""

import pytest
from idiom_examples import findings_of

from pairwise_checker.idioms import Context

ASKED = Context(asked=frozenset({"solve"}))
NUMPY = "import numpy as np\n\n\n"

PRAISED = [
    ("P1", "a matrix product", NUMPY + "def f(A: np.ndarray, B):\n    return A @ B\n", 5),
    ("P1", "broadcasting", NUMPY + "def f(X: np.ndarray):\n    return X[:, None] - X[None]\n", 5),
    ("P1", "an axis", NUMPY + "def f(X):\n    return X.mean(axis=0)\n", 5),
    ("P1", "a mask", NUMPY + "def f(x: np.ndarray):\n    return x[x > 0]\n", 5),
    ("P1", "a group", "def f(df):\n    return df.groupby('k')['x'].sum()\n", 2),
    ("P1", "where", NUMPY + "def f(x):\n    return np.where(x > 0, x, 0)\n", 5),
    ("P2", "a helper", 'def f(x):\n    """Return twice the number x."""\n    return 2 * x\n', 1),
    (
        "P2",
        "more than the question's line",
        '''\
def solve(x):
    """Return twice x.

    x may be an array.
    """
    return 2 * x
''',
        1,
    ),
    (
        "P2",
        "a method",
        '''\
class A:
    def f(self, x):
        """Return twice the number x."""
        return 2 * x
''',
        2,
    ),
    ("P2", "no parameters", 'def f():\n    """Return the number of today."""\n    return 2\n', 1),
    ("P2", "private", 'def _f(x):\n    """Return twice the number x."""\n    return 2 * x\n', 1),
    ("P2", "yields", 'def f(x):\n    """Yield x for ever and ever."""\n    yield x\n', 1),
    ("P3", "a helper", "def f(x: int) -> int:\n    return 2 * x\n", 1),
    ("P3", "a private one", "def _f(x: int, y: str) -> None:\n    print(x, y)\n", 1),
    ("P3", "a method", "class A:\n    def f(self, x: int) -> int:\n        return x\n", 2),
    ("P3", "keywords", "def f(*, x: int) -> int:\n    return x\n", 1),
    ("P3", "async", "async def f(x: int) -> int:\n    return x\n", 1),
    ("P3", "with a default", "def f(x: int = 1) -> int:\n    return x\n", 1),
    ("P4", "an assert", "def solve(x):\n    return x\n\n\nassert solve(1) == 1\n", 5),
    ("P4", "of a name", "def solve(x):\n    return x\n\n\ngot = solve(1)\nassert got == 1\n", 6),
    (
        "P4",
        "a test",
        "def solve(x):\n    return x\n\n\ndef test_solve():\n    assert solve(1) == 1\n",
        6,
    ),
    (
        "P4",
        "NumPy's",
        NUMPY + "def solve(x):\n    return x\n\n\nnp.testing.assert_allclose(solve(1), 1)\n",
        8,
    ),
    (
        "P4",
        "under the guard",
        "def solve(x):\n    return x\n\n\nif __name__ == '__main__':\n    assert solve(1) == 1\n",
        6,
    ),
    ("P4", "a class", "class Box:\n    pass\n\n\nassert Box() is not None\n", 5),
    (
        "P5",
        "an early return",
        "def f(v):\n    if not v:\n        return 0\n    return sum(v) / len(v)\n",
        4,
    ),
    ("P5", "a choice", "def f(v):\n    return sum(v) / len(v) if v else 0\n", 2),
    ("P5", "maximum", NUMPY + "def f(x):\n    return x / np.maximum(np.linalg.norm(x), 1e-9)\n", 5),
    (
        "P5",
        "where",
        NUMPY + "def f(x, out):\n    return np.divide(x, x.sum(), out=out, where=x > 0)\n",
        5,
    ),
    ("P5", "max", "def f(v):\n    return sum(v) / max(len(v), 1)\n", 2),
    (
        "P5",
        "errstate",
        NUMPY + "def f(x):\n    with np.errstate(divide='ignore'):\n        return x / x.sum()\n",
        6,
    ),
    ("P6", "a generator", NUMPY + "rng = np.random.default_rng(0)\n", 4),
    ("P6", "from a parameter", NUMPY + "def f(seed):\n    return np.random.default_rng(seed)\n", 5),
    ("P6", "by keyword", NUMPY + "rng = np.random.default_rng(seed=1)\n", 4),
    (
        "P6",
        "of a split",
        "from sklearn.model_selection import KFold\n\nKFold(shuffle=True, random_state=0)\n",
        3,
    ),
    ("P6", "torch", "import torch\n\ntorch.manual_seed(0)\n", 3),
    ("P6", "random", "import random\n\nrandom.seed(1)\n", 3),
]

SILENT = [
    (
        "P1",
        "a loop",
        NUMPY
        + "def f(x: np.ndarray):\n    for i in range(3):\n        x[i] = x[i] * 2\n    return x\n",
    ),
    ("P1", "numbers", "def f(a: float, b: float):\n    return a * b + a\n"),
    ("P1", "lists", "def f(a: list, b: list):\n    return a + b\n"),
    ("P1", "at the top", NUMPY + "x = np.ones(3) * 2\n"),
    (
        "P1",
        "the array inside a loop",
        NUMPY + "def f(rows):\n    for row in rows:\n        print(np.sqrt(row))\n",
    ),
    ("P1", "a dict by key", "def f(table: dict, key: str):\n    return table[key]\n"),
    (
        "P2",
        "the question's line",
        'def solve(x):\n    """Return twice the number x."""\n    return 2 * x\n',
    ),
    ("P2", "a word", 'def f(x):\n    """Helper."""\n    return x\n'),
    ("P2", "no result", 'def f(x):\n    """Do something to x and others."""\n    return x\n'),
    (
        "P2",
        "no parameter",
        'def f(value):\n    """Return something or other."""\n    return value\n',
    ),
    ("P2", "none", "def f(x):\n    return x\n"),
    (
        "P2",
        "a stub",
        'def f(x):\n    """Return twice the number x."""\n    raise NotImplementedError\n',
    ),
    ("P3", "the question's signature", "def solve(x: int) -> int:\n    return x\n"),
    ("P3", "one is missing", "def f(x: int, y) -> int:\n    return x + y\n"),
    ("P3", "the result is missing", "def f(x: int):\n    return x\n"),
    ("P3", "nothing to annotate", "def f() -> int:\n    return 1\n"),
    ("P3", "self alone", "class A:\n    def f(self) -> int:\n        return 1\n"),
    ("P3", "a stub", "def f(x: int) -> int: ...\n"),
    ("P4", "a check of input", "def solve(x):\n    assert solve is not None\n    return x\n"),
    ("P4", "of nothing of one's own", "x = 1\nassert x == 1\n"),
    ("P4", "a call alone", "def solve(x):\n    return x\n\n\nprint(solve(1))\n"),
    (
        "P4",
        "library code",
        "import math\n\n\ndef solve(x):\n    return x\n\n\nassert math.sqrt(4) == 2\n",
    ),
    ("P4", "a comment", "def solve(x):\n    return x\n\n\n# assert solve(1) == 1\n"),
    ("P4", "a text", "def solve(x):\n    return x\n\n\n'assert solve(1) == 1'\n"),
    ("P5", "no guard", "def f(v):\n    return sum(v) / len(v)\n"),
    ("P5", "a number", "def f(v):\n    if v:\n        return v / 2\n    return 0\n"),
    ("P5", "a parameter", "def f(v, n):\n    return v / n if n else 0\n"),
    ("P5", "a product", "def f(v):\n    return sum(v) * len(v) if v else 0\n"),
    ("P5", "a path", "def f(root, name):\n    return root / name if name else root\n"),
    ("P5", "floor", "def f(v):\n    return sum(v) // len(v) if v else 0\n"),
    ("P6", "no seed", NUMPY + "rng = np.random.default_rng()\n"),
    ("P6", "None", NUMPY + "rng = np.random.default_rng(None)\n"),
    (
        "P6",
        "None by keyword",
        "from sklearn.model_selection import KFold\n\nKFold(random_state=None)\n",
    ),
    ("P6", "a constructor of one's own", "class Model:\n    pass\n\n\nModel(random_state=0)\n"),
    ("P6", "a parameter that nobody uses", "def f(random_state=0):\n    return 1\n"),
    ("P6", "another seed", "import plants\n\nplants.seed(3)\n"),
]


def ids(examples: list[tuple[str, ...]]) -> list[str]:
    return [f"{rule} {name}" for rule, name, *_ in examples]


@pytest.mark.parametrize(
    "rule, source, line", [(r, s, n) for r, _, s, n in PRAISED], ids=ids(PRAISED)
)  # type: ignore[arg-type]
def test_praised(rule: str, source: str, line: int) -> None:
    assert (line, "praise") in {(f.line, f.strength) for f in findings_of(rule, source, ASKED)}


@pytest.mark.parametrize("rule, source", [(r, s) for r, _, s in SILENT], ids=ids(SILENT))
def test_silent(rule: str, source: str) -> None:
    assert findings_of(rule, source, ASKED) == []


def test_a_rule_of_praise_speaks_once_for_many_functions() -> None:
    source = "".join(f"def f{n}(x: int) -> int:\n    return x\n\n\n" for n in range(9))
    [found] = findings_of("P3", source, ASKED)
    assert found.found == "`f0` is fully annotated, and so are 8 others."
