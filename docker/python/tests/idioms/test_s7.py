"""S7: calls that look like array work and call Python for every item."""

from idiom_examples import example_tests, findings_of

HEAD = "import numpy as np\nimport pandas as pd\n\n\n"

POSITIVE = [
    ("np.vectorize of a lambda", HEAD + "double = np.vectorize(lambda v: v * 2)\n", 5),
    (
        "of a function with a condition",
        HEAD
        + """\
def relu(v):
    if v > 0:
        return v
    return 0


def apply(x: np.ndarray) -> np.ndarray:
    return np.vectorize(relu)(x)
""",
        12,
    ),
    ("as a decorator", HEAD + "@np.vectorize\ndef square(v):\n    return v * v\n", 5),
    ("by an alias", "from numpy import vectorize as vec\n\nf = vec(lambda v: v + 1)\n", 3),
    (
        "np.vectorize of something unknown",
        HEAD + "def f(g, x):\n    return np.vectorize(g)(x)\n",
        6,
    ),
    (
        "a reduction along an axis",
        HEAD + "def means(X):\n    return np.apply_along_axis(np.mean, 1, X)\n",
        6,
    ),
    (
        "a lambda along an axis",
        HEAD + "def f(X):\n    return np.apply_along_axis(lambda r: r / r.sum(), 1, X)\n",
        6,
    ),
    (
        "something of its own along an axis",
        HEAD + "def f(X, g):\n    return np.apply_along_axis(g, 1, X)\n",
        6,
    ),
    (
        "apply of arithmetic on a column",
        HEAD + "def tax(df: pd.DataFrame):\n    return df['price'].apply(lambda p: p * 1.19)\n",
        6,
    ),
    (
        "a column of a frame that is only called df",
        HEAD + "def tax(df):\n    return df['price'].apply(lambda p: p * 1.19)\n",
        6,
    ),
    (
        "map with a choice",
        HEAD + "def sign(s: pd.Series):\n    return s.map(lambda v: 1 if v > 0 else 0)\n",
        6,
    ),
    (
        "apply of a function of one line",
        HEAD
        + """\
def fahrenheit(c):
    return c * 9 / 5 + 32


def f(s: pd.Series):
    return s.apply(fahrenheit)
""",
        10,
    ),
    ("applymap", HEAD + "def f(df: pd.DataFrame):\n    return df.applymap(lambda v: v / 100)\n", 6),
    ("frompyfunc", HEAD + "g = np.frompyfunc(lambda a, b: a + b, 2, 1)\n", 5),
]

WEAK = {
    "np.vectorize of something unknown",
    "something of its own along an axis",
    "map with a choice",
}

NEGATIVE = [
    ("text", HEAD + "def f(s: pd.Series):\n    return s.apply(lambda t: t.strip().lower())\n"),
    ("text put together", HEAD + "def f(s: pd.Series):\n    return s.apply(lambda t: t + '!')\n"),
    ("formatting", HEAD + "def f(s: pd.Series):\n    return s.map(lambda v: '%d' % v)\n"),
    ("a dict", HEAD + "def f(s: pd.Series, names: dict):\n    return s.map(names)\n"),
    (
        "a look-up",
        HEAD + "def f(s: pd.Series, names: dict):\n    return s.map(lambda v: names[v])\n",
    ),
    ("a ufunc", HEAD + "def f(s: pd.Series):\n    return s.apply(np.sqrt)\n"),
    (
        "groups",
        HEAD + "def f(df: pd.DataFrame):\n    return df.groupby('k').apply(lambda g: g['a'] * 2)\n",
    ),
    ("columns", HEAD + "def f(df: pd.DataFrame):\n    return df.apply(lambda c: c * 2)\n"),
    (
        "rows are for S2",
        HEAD + "def f(df: pd.DataFrame):\n    return df.apply(lambda r: r.a + r.b, axis=1)\n",
    ),
    (
        "map of a list",
        HEAD + "def f(values: list):\n    return list(map(lambda v: v * 2, values))\n",
    ),
    ("another map", "def f(pool, values):\n    return pool.map(lambda v: v * 2, values)\n"),
    ("an executor of one argument", "def f(model):\n    return model.apply(lambda w: w * 2)\n"),
    ("the accessor", HEAD + "def f(s: pd.Series):\n    return s.str.len() * 2\n"),
    ("a constant", HEAD + "def f(s: pd.Series):\n    return s.apply(lambda _: 1)\n"),
    (
        "a membership",
        HEAD + "def f(s: pd.Series, known: set):\n    return s.apply(lambda v: v in known)\n",
    ),
    (
        "a function of one's own that is called vectorize",
        "def vectorize(f):\n    return f\n\n\ng = vectorize(lambda v: v * 2)\n",
    ),
]

test_found, test_silent = example_tests("S7", POSITIVE, NEGATIVE, weak=WEAK)


def test_the_expression_is_named() -> None:
    instead = findings_of("S7", POSITIVE[8][1])[0].instead
    assert instead == "Write `p * 1.19` with `df['price']` in place of `p`."
    assert "np.mean" in findings_of("S7", POSITIVE[5][1])[0].instead
