"""S9: names that say nothing."""

from idiom_examples import example_tests, findings_of

from pairwise_checker.idioms import Context

ASKED = Context(asked=frozenset({"solve"}))

POSITIVE = [
    ("one letter", "def f(values):\n    t = sum(values)\n    return t\n", 2),
    ("a parameter", "def area(a: float, height: float) -> float:\n    return a * height\n", 1),
    ("data2", "def clean(data):\n    data2 = data.dropna()\n    return data2\n", 2),
    ("temp_1", "def clean(data):\n    temp_1 = data.dropna()\n    return temp_1\n", 2),
    ("foo", "def clean(data):\n    foo = data.dropna()\n    return foo\n", 2),
    (
        "many in one function",
        """\
def f(values):
    a = sum(values)
    b = len(values)
    c = a / b
    q = c * 2
    r = q + 1
    return q
""",
        2,
    ),
    (
        "a loop that is long",
        """\
def f(values):
    for v in values:
        print(v)
        print(v + 1)
        print(v + 2)
        print(v + 3)
""",
        2,
    ),
    ("at the top", "df2 = load()\nprint(df2)\n", 1),
    ("l", "def f(values):\n    l = list(values)\n    return l\n", 2),
]

NEGATIVE = [
    (
        "the free ones",
        """\
def f(X, y, n, d, k, w, x):
    for i in range(n):
        for j in range(d):
            print(i, j)
""",
    ),
    (
        "a comprehension",
        "def f(values):\n    return [v * 2 for v in values], {c for c in values}\n",
    ),
    ("a lambda", "key = lambda r: r.age\n"),
    (
        "matrices of a formula",
        "def f(A, B):\n    C = A @ B\n    U, S, V = decompose(C)\n    return U\n",
    ),
    (
        "with and except",
        """\
def f(path):
    try:
        with open(path) as f:
            return f.read()
    except OSError as e:
        raise ValueError from e
""",
    ),
    ("a short loop", "def f(values):\n    for v in values:\n        print(v)\n"),
    ("an underscore", "def f(values):\n    for _ in values:\n        print(1)\n    _ = 3\n"),
    ("sizes of a shape", "def f(A):\n    m, p = A.shape\n    return m * p\n"),
    ("what the question named", "def solve(t, p):\n    return t * p\n", ASKED),
    (
        "names with a number that mean something",
        "def f(row):\n    x1, y1, sha256, utf8, l2, top10 = row\n    return x1\n",
    ),
    ("imports", "import numpy as g\nfrom math import sqrt as s\n"),
    ("a function of one letter", "def g(value):\n    return value\n"),
    (
        "a loop over k",
        """\
def f(values):
    best = None
    for k in range(2, 9):
        a_score = k
        print(a_score)
        best = a_score
        print(best)
    return best
""",
    ),
]

test_found, test_silent = example_tests(
    "S9",
    POSITIVE,
    NEGATIVE,
    weak={name for name, *_ in POSITIVE} - {"many in one function"},
)


def test_a_function_is_one_finding() -> None:
    found = findings_of("S9", POSITIVE[5][1])
    assert [f.found for f in found] == ["The names `a`, `b`, `c`, `q`, `r` in `f` say nothing."]


def test_the_letters_that_look_like_digits_are_a_rule_of_others() -> None:
    assert findings_of("S9", POSITIVE[8][1])[0].same_as == "ruff E741"
