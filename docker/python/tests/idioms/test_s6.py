"""S6: divisions by what may be zero, where nothing says what a zero gives."""

from idiom_examples import example_tests, findings_of

from pairwise_checker.idioms import Context

HEAD = "import numpy as np\nimport pandas as pd\n\n\n"


def function(*lines: str) -> str:
    return HEAD + "\n    ".join(lines) + "\n"


POSITIVE = [
    ("a mean by hand", function("def mean(values):", "return sum(values) / len(values)"), 6),
    (
        "the length has a name",
        function("def mean(values):", "n = len(values)", "return sum(values) / n"),
        7,
    ),
    (
        "a standard deviation",
        function("def standardize(x: np.ndarray):", "return (x - x.mean()) / x.std()"),
        6,
    ),
    (
        "a standard deviation along an axis, by name",
        function(
            "def standardize(X):", "std = np.std(X, axis=0)", "return (X - X.mean(axis=0)) / std"
        ),
        7,
    ),
    (
        "norms of rows",
        function(
            "def unit(X):", "norms = np.linalg.norm(X, axis=1, keepdims=True)", "return X / norms"
        ),
        7,
    ),
    (
        "a product of norms",
        function("def cosine(a, b):", "return a @ b / (np.linalg.norm(a) * np.linalg.norm(b))"),
        6,
    ),
    (
        "broadcast norms",
        function(
            "def unit(X: np.ndarray):",
            "norms = np.sqrt((X**2).sum(axis=1))",
            "return X / norms[:, None]",
        ),
        7,
    ),
    (
        "a spread",
        function(
            "def scale(x: np.ndarray):",
            "low, high = x.min(), x.max()",
            "return (x - low) / (high - low)",
        ),
        7,
    ),
    ("in place", function("def share(x: np.ndarray):", "x /= x.sum()", "return x"), 6),
    (
        "a column",
        function("def price(df: pd.DataFrame):", "return df['revenue'] / df['units']"),
        6,
    ),
    (
        "totals of groups",
        function("def share(df):", "return df['x'] / df.groupby('g')['x'].transform('sum')"),
        6,
    ),
    (
        "a helper, whose caller may have looked",
        function("def _mean(values):", "return sum(values) / len(values)"),
        6,
    ),
    (
        "a test of something else",
        function(
            "def mean(values, flag):",
            "if flag:",
            "    print(1)",
            "return sum(values) / len(values)",
        ),
        8,
    ),
    (
        "np.divide without where",
        function("def share(x: np.ndarray):", "return np.divide(x, x.sum())"),
        6,
    ),
]

WEAK = {"a column", "a helper, whose caller may have looked"}

NEGATIVE = [
    (
        "shares of what was counted",
        function(
            "def impurity(labels):",
            "counts = Counter(labels)",
            "return sum((count / len(labels)) ** 2 for count in counts.values())",
        ),
    ),
    (
        "an early return",
        function(
            "def mean(values):",
            "if not values:",
            "    return 0.0",
            "return sum(values) / len(values)",
        ),
    ),
    (
        "if n == 0",
        function(
            "def mean(values):",
            "n = len(values)",
            "if n == 0:",
            "    raise ValueError",
            "return sum(values) / n",
        ),
    ),
    (
        "a choice",
        function("def mean(values):", "return sum(values) / len(values) if values else 0.0"),
    ),
    (
        "np.where on the denominator",
        function(
            "def standardize(X):",
            "std = X.std(axis=0)",
            "std = np.where(std == 0, 1, std)",
            "return X / std",
        ),
    ),
    (
        "np.where in the line itself",
        function(
            "def standardize(X):", "std = X.std(axis=0)", "return X / np.where(std == 0, 1, std)"
        ),
    ),
    (
        "a store by mask",
        function(
            "def unit(X):",
            "norm = np.linalg.norm(X, axis=1)",
            "norm[norm == 0] = 1",
            "return X / norm[:, None]",
        ),
    ),
    (
        "errstate",
        function(
            "def unit(x):",
            "with np.errstate(invalid='ignore'):",
            "    return x / np.linalg.norm(x)",
        ),
    ),
    ("max with eps", function("def unit(x, eps=1e-12):", "return x / max(np.linalg.norm(x), eps)")),
    ("np.maximum", function("def unit(x):", "return x / np.maximum(np.linalg.norm(x), 1e-12)")),
    ("plus eps", function("def unit(x):", "return x / (np.linalg.norm(x) + 1e-8)")),
    ("max of a length", function("def mean(values):", "return sum(values) / max(len(values), 1)")),
    ("or", function("def mean(values):", "return sum(values) / (len(values) or 1)")),
    (
        "where of np.divide",
        function(
            "def unit(X):",
            "n = np.linalg.norm(X, axis=1, keepdims=True)",
            "return np.divide(X, n, out=np.zeros_like(X), where=n > 0)",
        ),
    ),
    (
        "filled afterwards",
        function(
            "def share(df: pd.DataFrame):",
            "share = df['x'] / df['y']",
            "return share.replace([np.inf], 0).fillna(0)",
        ),
    ),
    (
        "the exception is caught",
        function(
            "def mean(values):",
            "try:",
            "    return sum(values) / len(values)",
            "except ZeroDivisionError:",
            "    return 0.0",
        ),
    ),
    (
        "a softmax sums exponentials",
        function("def softmax(z):", "e = np.exp(z - z.max())", "return e / e.sum()"),
    ),
    (
        "a softmax in place",
        function("def softmax(z):", "z -= z.max()", "np.exp(z, out=z)", "z /= z.sum()", "return z"),
    ),
    (
        "exponentials of a list",
        function(
            "def softmax(z):",
            "powers = [np.exp(value) for value in z]",
            "return np.array(powers) / sum(powers)",
        ),
    ),
    ("a number", function("def half(x):", "return x / 2")),
    ("a shape", function("def mean_row(X):", "return X.sum(axis=0) / X.shape[0]")),
    ("a parameter", function("def scale(x, factor):", "return x / factor")),
    (
        "the docstring says so",
        function(
            "def mean(values):",
            '"""Return the mean of values, which must not be empty."""',
            "return sum(values) / len(values)",
        ),
    ),
    (
        "a check of its own",
        function("def mean(values):", "check_values(values)", "return sum(values) / len(values)"),
    ),
    (
        "groups are never empty",
        function("def means(df):", "return {k: g['x'].sum() / len(g) for k, g in df.groupby('k')}"),
    ),
    (
        "inside the loop there is an item",
        function(
            "def shares(votes):",
            "out = {}",
            "for name in votes:",
            "    out[name] = votes[name] / len(votes)",
            "return out",
        ),
    ),
    ("a literal", function("def f(x):", "weights = [1, 2, 3]", "return x / sum(weights)")),
    (
        "an assertion",
        function("def mean(values):", "assert len(values) > 0", "return sum(values) / len(values)"),
    ),
    ("floor division", function("def half(values):", "return sum(values) // len(values)")),
    ("a path", "from pathlib import Path\n\nroot = Path('a')\nfile = root / str(sum([1]))\n"),
]

test_found, test_silent = example_tests("S6", POSITIVE, NEGATIVE, weak=WEAK)


def test_a_length_in_what_was_not_asked_for_is_advice() -> None:
    context = Context(asked=frozenset({"solve"}))
    assert [f.strength for f in findings_of("S6", POSITIVE[0][1], context)] == ["weak"]
