"""M4: reductions that take no notice of missing values."""

from idiom_examples import example_tests

from pairwise_checker.idioms import Context

HEAD = "import numpy as np\nimport pandas as pd\n\n\n"

POSITIVE = [
    ("a mean of an array", HEAD + "def f(x: np.ndarray) -> float:\n    return x.mean()\n", 6),
    (
        "by the function of the module",
        HEAD + "def f(x: np.ndarray) -> float:\n    return np.std(x)\n",
        6,
    ),
    ("a quantile", HEAD + "def f(x: np.ndarray):\n    return np.quantile(x, [0.1, 0.9])\n", 6),
    (
        "a table by column",
        HEAD + "def f(X):\n    X = np.asarray(X, dtype=float)\n    return X.max(axis=0)\n",
        7,
    ),
    ("a frame", HEAD + "def f(df: pd.DataFrame):\n    return df['x'].sum()\n", 6),
    (
        "a frame by group",
        HEAD + "def f(df: pd.DataFrame):\n    return df.groupby('k')['x'].mean()\n",
        6,
    ),
    ("values of unknown kind", HEAD + "def f(values):\n    return np.mean(values)\n", 6),
]

WEAK = {"a frame", "a frame by group", "values of unknown kind"}

NEGATIVE = [
    (
        "the docstring says what becomes of them",
        HEAD
        + """\
def f(x: np.ndarray) -> float:
    \"\"\"Return the mean of x; NaN in x gives NaN.\"\"\"
    return x.mean()
""",
    ),
    ("nanmean", HEAD + "def f(x: np.ndarray) -> float:\n    return np.nanmean(x)\n"),
    ("a mask", HEAD + "def f(x: np.ndarray) -> float:\n    return x[~np.isnan(x)].mean()\n"),
    (
        "refused",
        HEAD
        + """\
def f(x: np.ndarray) -> float:
    if np.isnan(x).any():
        raise ValueError('gaps')
    return x.mean()
""",
    ),
    ("filled", HEAD + "def f(df: pd.DataFrame):\n    return df['x'].fillna(0).sum()\n"),
    (
        "dropped",
        HEAD + "def f(df: pd.DataFrame):\n    return df.dropna(subset=['x'])['x'].mean()\n",
    ),
    (
        "a policy by argument",
        HEAD + "def f(df: pd.DataFrame):\n    return df['x'].sum(skipna=True, min_count=1)\n",
    ),
    (
        "in a helper",
        HEAD
        + """\
def _clean(x):
    return x[np.isfinite(x)]


def f(x: np.ndarray):
    return _clean(x).mean()
""",
    ),
    ("x differs from itself", HEAD + "def f(x: np.ndarray):\n    return x[x == x].mean()\n"),
    (
        "an imputer",
        HEAD
        + """\
from sklearn.impute import SimpleImputer


def f(x: np.ndarray):
    return SimpleImputer().fit_transform(x).mean()
""",
    ),
    ("no reduction", HEAD + "def f(x: np.ndarray):\n    return x * 2\n"),
    ("numbers of plain Python", "def f(values: list[int]) -> int:\n    return sum(values)\n"),
]

NO_GAPS_SAID = [
    ("nothing is said of gaps", HEAD + "def f(x: np.ndarray) -> float:\n    return x.mean()\n"),
    (
        "a share of true values",
        HEAD + "def f(p: np.ndarray, y: np.ndarray):\n    return (p == y).mean()\n",
    ),
]

SOURCE_KNOWS = [
    (
        "the docstring speaks of gaps",
        HEAD
        + '''\
def f(x: np.ndarray) -> float:
    """Return the mean of x, which can hold missing values."""
    return x.mean()
''',
        7,
    ),
    (
        "the trial has a gap",
        HEAD
        + """\
def f(x: np.ndarray) -> float:
    return x.mean()


print(f(np.array([1.0, np.nan])))
""",
        6,
    ),
]

GAPS = Context(expects_missing=True)

test_found, test_silent = example_tests(
    "M4",
    [*((*example, GAPS) for example in POSITIVE), *SOURCE_KNOWS],
    [*((*example, GAPS) for example in NEGATIVE), *NO_GAPS_SAID],
    weak=WEAK | {example[0] for example in SOURCE_KNOWS},
)
