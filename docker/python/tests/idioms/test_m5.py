"""M5: a second name taken for a copy, and arguments that are changed."""

from idiom_examples import example_tests

NP = "import numpy as np\n\n\n"
PD = "import pandas as pd\n\n\n"

POSITIVE = [
    (
        "asarray with a type that may be there already",
        NP
        + """\
def f(x: np.ndarray):
    rows = np.asarray(x, dtype=np.float64)
    rows -= rows.mean()
    return rows
""",
        6,
    ),
    (
        "an argument as the place for the result",
        NP
        + """\
def f(x: np.ndarray):
    np.clip(x, 0, 1, out=x)
    return x.sum()
""",
        5,
    ),
    (
        "the centres of the round before",
        NP
        + """\
def f(points: np.ndarray, k):
    centers = points[:k].copy()
    while True:
        old = centers
        for j in range(k):
            centers[j] = points.mean(axis=0)
        if np.allclose(old, centers):
            return centers
""",
        9,
    ),
    (
        "a second name for an array",
        NP + "def f(a: np.ndarray):\n    b = a\n    b[0] = 1\n    return a, b\n",
        6,
    ),
    (
        "a second name for a frame",
        PD + "def f(df: pd.DataFrame):\n    out = df\n    out['x'] = 0\n    return out\n",
        6,
    ),
    (
        "a second name for a list",
        "def f(items: list):\n    ordered = items\n    ordered.sort()\n    return ordered\n",
        3,
    ),
    (
        "a column in an argument",
        PD + "def f(df: pd.DataFrame):\n    df['ratio'] = df['a'] / df['b']\n    return df\n",
        5,
    ),
    (
        "an argument filled in place",
        PD + "def f(df: pd.DataFrame):\n    df.fillna(0, inplace=True)\n    return df.sum()\n",
        5,
    ),
    (
        "cells of an argument",
        NP + "def f(x: np.ndarray):\n    x[x < 0] = 0\n    return x.sum()\n",
        5,
    ),
    ("arithmetic in place", NP + "def f(x: np.ndarray):\n    x -= x.mean()\n    return x\n", 5),
    ("an argument sorted", NP + "def f(x: np.ndarray):\n    x.sort()\n    return x[0]\n", 5),
    (
        "a list argument sorted",
        "def middle(values: list):\n    values.sort()\n    return values[len(values) // 2]\n",
        2,
    ),
    (
        "a slice of an array",
        NP + "def f(x: np.ndarray):\n    head = x[:3]\n    head += 1\n    return x.sum()\n",
        6,
    ),
    (
        "a column of a filtered frame",
        PD
        + """\
def f(df: pd.DataFrame):
    part = df[df['x'] > 0]
    part['y'] = 1
    return part
""",
        6,
    ),
    (
        "two subscripts, then a store",
        PD
        + """\
def f(df: pd.DataFrame):
    df = df.copy()
    df[df['x'] > 0]['y'] = 1
    return df
""",
        6,
    ),
    (
        "a local list under two names",
        "def f(n):\n    a = [0] * n\n    b = a\n    b.append(1)\n    return a, b\n",
        4,
    ),
    (
        "asarray makes no copy of an array",
        NP + "def f(x: np.ndarray):\n    x = np.asarray(x)\n    x[0] = 0\n    return x\n",
        6,
    ),
    (
        "rows that are one list",
        "def grid(n, m):\n    table = [[0] * m] * n\n    table[0][0] = 1\n    return table\n",
        2,
    ),
]

WEAK = {
    "asarray with a type that may be there already",
    "a list argument sorted",
    "a slice of an array",
    "asarray makes no copy of an array",
}

NEGATIVE = [
    (
        "another name for the table that is filled",
        NP
        + """\
def f(n, squared):
    table = np.zeros(n)
    if squared:
        result = table
    table[0] = 1
    return result
""",
    ),
    (
        "a place for the result that is new",
        NP
        + """\
def f(x: np.ndarray):
    out = np.zeros_like(x)
    np.clip(x, 0, 1, out=out)
    return out
""",
    ),
    (
        "a copy only if asked for",
        NP
        + """\
def f(x: np.ndarray, copy=True):
    if copy:
        x = x.copy()
    x[0] = 0
    return x
""",
    ),
    ("a copy", NP + "def f(a: np.ndarray):\n    b = a.copy()\n    b[0] = 1\n    return b\n"),
    (
        "the second name is bound anew",
        NP + "def f(a: np.ndarray):\n    b = a\n    b = b + 1\n    b[0] = 1\n    return b\n",
    ),
    (
        "a slice of a list is a copy",
        "def f(items: list):\n    head = items[:3]\n    head[0] = 1\n    return items, head\n",
    ),
    (
        "a mask makes a copy",
        NP
        + """\
def f(x: np.ndarray):
    positive = x[x > 0]
    positive[0] = 1
    return positive, x
""",
    ),
    (
        "positions make a copy",
        NP + "def f(x: np.ndarray):\n    some = x[[0, 2]]\n    some += 1\n    return some, x\n",
    ),
    (
        "the argument is copied first",
        PD + "def f(df: pd.DataFrame):\n    df = df.copy()\n    df['x'] = 0\n    return df\n",
    ),
    ("assign", PD + "def f(df: pd.DataFrame):\n    return df.assign(x=0)\n"),
    (
        "a filtered copy",
        PD
        + """\
def f(df: pd.DataFrame):
    part = df[df['x'] > 0].copy()
    part['y'] = 1
    return part
""",
    ),
    (
        "the result of a group",
        PD
        + """\
def f(df: pd.DataFrame):
    out = df.groupby('k')['x'].sum().reset_index()
    out['y'] = out['x'] * 2
    return out
""",
    ),
    ("a number", "def f(n: int):\n    m = n\n    m += 1\n    return n, m\n"),
    (
        "a running total",
        "def f(values):\n    total = 0\n    best = total\n    best += 1\n    return best, total\n",
    ),
    (
        "changing it is the task",
        PD
        + '''\
def f(df: pd.DataFrame):
    """Add a column in place."""
    df["x"] = 0
    return df
''',
    ),
    ("nothing is returned", NP + "def reset(x: np.ndarray) -> None:\n    x[:] = 0\n"),
    (
        "filling the caller's bucket",
        "def collect(item, bucket: list):\n    bucket.append(item)\n    return bucket\n",
    ),
    (
        "an output parameter",
        NP + "def double(x: np.ndarray, out: np.ndarray):\n    out[:] = x * 2\n    return out\n",
    ),
    (
        "the state of an object",
        """\
class Model:
    def fit(self, X):
        weights = self.weights
        weights += 1
        return self
""",
    ),
    (
        "the old name goes away",
        NP + "def f(n):\n    a = np.zeros(n)\n    b = a\n    b[0] = 1\n    return b\n",
    ),
    (
        "sorted gives a new list",
        """\
def middle(values: list):
    values = sorted(values)
    values.reverse()
    return values
""",
    ),
    (
        "arithmetic makes a new array",
        NP + "def f(x: np.ndarray):\n    x = x - x.mean()\n    x /= x.std()\n    return x\n",
    ),
    (
        "rows of their own",
        """\
def grid(n, m):
    table = [[0] * m for _ in range(n)]
    table[0][0] = 1
    return table
""",
    ),
    (
        "a pair of arrays swapped",
        NP
        + """\
def f(n):
    old, new = np.zeros(n), np.ones(n)
    old, new = new, old
    new[0] = 1
    return old, new
""",
    ),
]

test_found, test_silent = example_tests("M5", POSITIVE, NEGATIVE, weak=WEAK)
