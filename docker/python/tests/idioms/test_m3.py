"""M3: a reduction over all of a table where one value per row or column was meant."""

from idiom_examples import example_tests

HEAD = "import numpy as np\n\n\n"

POSITIVE = [
    (
        "soft maximum of rows over everything",
        HEAD
        + """\
def softmax_rows(Z):
    n, k = Z.shape
    E = np.exp(Z - Z.max())
    return E / E.sum()
""",
        7,
    ),
    (
        "columns scaled by one number",
        HEAD
        + '''\
def standardize(X):
    """Scale each column of the (n, d) table."""
    n, d = X.shape
    return (X - X.mean()) / d
''',
        7,
    ),
    (
        "keepdims without an axis",
        HEAD
        + """\
def centre(X: np.ndarray):
    n, d = X.shape
    return X - np.mean(X, keepdims=True)
""",
        6,
    ),
    (
        "a value per row is picked from a number",
        HEAD
        + """\
def norms(X):
    rows, columns = X.shape
    total = X.sum()
    return [total[i] for i in range(rows)]
""",
        6,
    ),
    (
        "labels by argmax of everything",
        HEAD
        + """\
def accuracy(scores, labels):
    n, k = scores.shape
    return (scores.argmax() == labels).mean()
""",
        6,
    ),
    (
        "argmax of a table made here",
        HEAD
        + """\
def labels(n, k):
    scores = np.zeros((n, k))
    best = np.argmax(scores)
    return best
""",
        6,
    ),
    (
        "a number that gets a new axis",
        HEAD
        + """\
def centre(X):
    if X.ndim != 2:
        raise ValueError
    return X - X.mean()[:, None]
""",
        7,
    ),
    (
        "append flattens",
        HEAD
        + "def add_row(row):\n    table = np.zeros((3, 2))\n    return np.append(table, row)\n",
        6,
    ),
    (
        "everything less its mean",
        HEAD + "def f(n):\n    X = np.ones((n, 2))\n    return X - X.mean()\n",
        6,
    ),
]

WEAK = {"everything less its mean", "argmax of a table made here", "append flattens"}

NEGATIVE = [
    ("one dimension", HEAD + "def scale(x: np.ndarray):\n    return (x - x.mean()) / x.std()\n"),
    (
        "one dimension made here",
        HEAD + "def scale(n):\n    x = np.zeros(n)\n    return x - x.mean()\n",
    ),
    ("a loss", HEAD + "def loss(P, Y):\n    n, k = P.shape\n    return ((P - Y) ** 2).mean()\n"),
    ("a total", HEAD + "def total(X):\n    n, d = X.shape\n    return float(X.sum())\n"),
    (
        "the largest value as a shift",
        HEAD
        + """\
def softmax_rows(Z):
    n, k = Z.shape
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)
""",
    ),
    (
        "an axis by position",
        HEAD + "def centre_columns(X):\n    n, d = X.shape\n    return X - X.mean(0)\n",
    ),
    (
        "np with an axis by position",
        HEAD + "def centre_columns(X):\n    n, d = X.shape\n    return X - np.mean(X, 0)\n",
    ),
    (
        "a frame goes by column",
        """\
import pandas as pd


def centre_columns(df: pd.DataFrame):
    n, d = df.shape
    return df - df.mean()
""",
    ),
    (
        "one column",
        HEAD + "def centre_columns(X):\n    n, d = X.shape\n    return X[:, 0] - X[:, 0].mean()\n",
    ),
    (
        "a row at a time",
        HEAD
        + """\
def centre_rows(X):
    n, d = X.shape
    return np.array([row - row.mean() for row in X])
""",
    ),
    (
        "the place of the largest",
        HEAD
        + "def peak(X):\n    n, d = X.shape\n    return np.unravel_index(X.argmax(), X.shape)\n",
    ),
    (
        "a joint distribution",
        HEAD
        + """\
def joint(counts):
    rows, columns = counts.shape
    return counts / counts.sum()
""",
    ),
    (
        "rows joined",
        HEAD
        + """\
def join(n):
    a = np.zeros((n, 2))
    b = np.ones((n, 2))
    return np.concatenate([a, b])
""",
    ),
    (
        "flat on purpose",
        HEAD + "def total_per_row(X):\n    n, d = X.shape\n    return X.ravel().mean()\n",
    ),
]

test_found, test_silent = example_tests("M3", POSITIVE, NEGATIVE, weak=WEAK)
