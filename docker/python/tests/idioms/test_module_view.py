"""What is known of names and values from the text alone."""

import ast

import pytest

from pairwise_checker.idioms import Context, read_module

HEAD = "import numpy as np\nimport pandas as pd\nimport torch\n"

KINDS = [
    ("an annotation", "def f(x: np.ndarray):\n    return x\n", "array"),
    ("an annotation as text", "def f(x: 'pd.DataFrame'):\n    return x\n", "frame"),
    ("an optional one", "def f(x: np.ndarray | None = None):\n    return x\n", "array"),
    ("two kinds", "def f(x: np.ndarray | list):\n    return x\n", None),
    ("nothing", "def f(x):\n    return x\n", None),
    ("its use as an array", "def f(x):\n    print(x.shape)\n    return x\n", "array"),
    ("its use as a frame", "def f(x):\n    print(x.shape, x.columns)\n    return x\n", "frame"),
    ("its use as a list", "def f(x):\n    x.append(1)\n    return x\n", "list"),
    ("contradicting uses", "def f(x):\n    x.append(1)\n    x.groupby(2)\n    return x\n", None),
    ("made into an array", "def f(x: list):\n    x = np.asarray(x)\n    return x\n", "array"),
    ("made into a list", "def f(x: np.ndarray):\n    x = x.tolist()\n    return x\n", "list"),
    (
        "in one branch",
        "def f(x: list, y):\n    if y:\n        x = np.array(x)\n    return x\n",
        None,
    ),
    (
        "in both",
        """\
def f(y):
    if y:
        x = np.ones(2)
    else:
        x = np.zeros(2)
    return x
""",
        "array",
    ),
    (
        "None at first",
        "def f(y):\n    x = None\n    if y:\n        x = np.ones(2)\n    return x\n",
        "array",
    ),
    (
        "later in a loop",
        """\
def f(y):
    x = []
    for _ in y:
        print(x)
        x = np.ones(2)
    return x
""",
        None,
    ),
    ("arithmetic", "def f(y: np.ndarray):\n    x = 2 * y + 1\n    return x\n", "array"),
    ("a comparison", "def f(y: pd.Series):\n    x = y > 1\n    return x\n", "series"),
    ("a column", "def f(y: pd.DataFrame):\n    x = y['a']\n    return x\n", "series"),
    ("columns", "def f(y: pd.DataFrame):\n    x = y[['a', 'b']]\n    return x\n", "frame"),
    ("a filtered frame", "def f(y: pd.DataFrame):\n    x = y[y['a'] > 1]\n    return x\n", "frame"),
    ("a column as attribute", "def f(y: pd.DataFrame):\n    x = y.price\n    return x\n", "series"),
    ("a sum", "def f(y: np.ndarray):\n    x = y.sum()\n    return x\n", "number"),
    (
        "a sum along an axis",
        "def f(y: np.ndarray):\n    x = y.sum(axis=0)\n    return x\n",
        "array",
    ),
    ("an item", "def f(y: np.ndarray):\n    x = y[0]\n    return x\n", None),
    ("a slice", "def f(y: np.ndarray):\n    x = y[1:]\n    return x\n", "array"),
    ("groups", "def f(y: pd.DataFrame):\n    x = y.groupby('a')\n    return x\n", "grouped"),
    ("a tensor", "def f():\n    x = torch.zeros(3).to('cpu')\n    return x\n", "tensor"),
    ("sizes", "def f(y):\n    x, z = y.shape\n    return x\n", "number"),
    (
        "a function of one's own",
        "def g() -> np.ndarray: ...\ndef f():\n    x = g()\n    return x\n",
        "array",
    ),
    ("outer names", "y = np.ones(3)\ndef f():\n    x = y\n    return x\n", "array"),
    ("a shadowed library", "def f(np):\n    x = np.ones(3)\n    return x\n", None),
]


@pytest.mark.parametrize("source, kind", [(s, k) for _, s, k in KINDS], ids=[n for n, *_ in KINDS])
def test_kinds(source: str, kind: str | None) -> None:
    view = read_module(HEAD + source, Context())
    [*_, last] = [node for node in view.of(ast.Return) if node.value is not None]
    assert last.value is not None and view.kind(last.value) == kind


NAMES = [
    ("import numpy as np\nnp.linalg.norm(1)", "numpy.linalg.norm"),
    ("import numpy\nnumpy.zeros(1)", "numpy.zeros"),
    ("import numpy.linalg\nnumpy.linalg.inv(1)", "numpy.linalg.inv"),
    ("from numpy import linalg as la\nla.norm(1)", "numpy.linalg.norm"),
    ("from numpy.linalg import norm\nnorm(1)", "numpy.linalg.norm"),
    ("import numpy as np\nroot = np.sqrt\nroot(1)", "numpy.sqrt"),
    ("from numpy import *\nzeros(1)", "numpy.zeros"),
    ("np.zeros(1)", "numpy.zeros"),
    ("len(1)", "len"),
    ("def len(x): ...\nlen(1)", None),
    ("x = []\nx.append(1)", None),
    ("import numpy as np\nnp = 3\nnp.zeros(1)", None),
    ("from . import zeros\nzeros(1)", None),
    ("def f():\n    from math import sqrt\n    return sqrt(1)", "math.sqrt"),
]


@pytest.mark.parametrize("source, name", NAMES)
def test_library_names(source: str, name: str | None) -> None:
    view = read_module(source, Context())
    assert view.called(view.of(ast.Call)[-1]) == name


def test_a_name_in_a_class_is_not_seen_by_its_methods() -> None:
    view = read_module(
        "x = 1\nclass A:\n    x = []\n    def f(self):\n        return x\n", Context()
    )
    [read] = [n for n in view.of(ast.Name) if isinstance(n.ctx, ast.Load) and n.id == "x"]
    assert [binding.line for binding in view.bindings(read)] == [1]


def test_names_of_a_comprehension_are_its_own() -> None:
    view = read_module("n = 1\nx = [n for n in 'ab']\nprint(n)\n", Context())
    reads = [n for n in view.of(ast.Name) if isinstance(n.ctx, ast.Load) and n.id == "n"]
    assert [[b.line for b in view.bindings(read)] for read in reads] == [[2], [1]]
