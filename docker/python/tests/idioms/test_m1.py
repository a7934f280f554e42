"""M1: loops over arrays in the forms that S1, S3 and S7 do not look at."""

from idiom_examples import example_tests

HEAD = "import numpy as np\n\n\n"

POSITIVE = [
    (
        "a factor that nothing tells about",
        HEAD
        + """\
def scale(x: np.ndarray, factor) -> np.ndarray:
    return np.array([value * factor for value in x])
""",
        5,
    ),
    (
        "enumerate and store",
        HEAD + "def double(x: np.ndarray) -> np.ndarray:\n    out = np.zeros_like(x)\n"
        "    for i, value in enumerate(x):\n        out[i] = value * 2\n    return out\n",
        6,
    ),
    (
        "a comprehension of arithmetic",
        HEAD
        + """\
def double(x: np.ndarray) -> np.ndarray:
    return np.array([value * 2 for value in x])
""",
        5,
    ),
    (
        "a comprehension over an array made here",
        HEAD
        + "def grid(n):\n    x = np.linspace(0, 1, n)\n    return [value**2 + 1 for value in x]\n",
        6,
    ),
    (
        "two arrays in step",
        HEAD
        + """\
def dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.array([p * q for p, q in zip(a, b)])
""",
        5,
    ),
    (
        "a counted while loop",
        HEAD + "def double(x: np.ndarray) -> np.ndarray:\n    out = np.empty(len(x))\n    i = 0\n"
        "    while i < len(x):\n        out[i] = x[i] * 2\n        i += 1\n    return out\n",
        7,
    ),
    (
        "a choice per item",
        HEAD
        + """\
def relu(x: np.ndarray) -> np.ndarray:
    return np.array([v if v > 0 else 0.0 for v in x])
""",
        5,
    ),
    (
        "map with a lambda",
        HEAD
        + """\
def double(x: np.ndarray) -> np.ndarray:
    return np.array(list(map(lambda v: v * 2, x)))
""",
        5,
    ),
    (
        "a function of the math module",
        "import math\n\nimport numpy as np\n\n\ndef roots(x: np.ndarray) -> np.ndarray:\n"
        "    return np.array([math.sqrt(v) for v in x])\n",
        7,
    ),
]

WEAK = {"a factor that nothing tells about"}

NEGATIVE = [
    (
        "a plain list is made",
        HEAD
        + """\
def plain(x: np.ndarray) -> list[float]:
    return [float(value) for value in x]
""",
    ),
    (
        "a comprehension over a list",
        "def double(items: list[int]) -> list[int]:\n    return [item * 2 for item in items]\n",
    ),
    (
        "rows against a whole array",
        HEAD
        + """\
def distances(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return np.stack([((points - center) ** 2).sum(axis=1) for center in centers], axis=1)
""",
    ),
    (
        "a recurrence",
        HEAD
        + """\
def smooth(x: np.ndarray, rate: float) -> np.ndarray:
    out = np.empty(len(x))
    out[0] = x[0]
    for i, value in enumerate(x[1:], 1):
        out[i] = rate * value + (1 - rate) * out[i - 1]
    return out
""",
    ),
    (
        "an index loop is for S1",
        HEAD + "def double(x: np.ndarray) -> np.ndarray:\n    out = np.zeros_like(x)\n"
        "    for i in range(len(x)):\n        out[i] = x[i] * 2\n    return out\n",
    ),
    (
        "an append loop is for S3",
        HEAD
        + """\
def double(x: np.ndarray) -> list:
    out = []
    for value in x:
        out.append(value * 2)
    return out
""",
    ),
    (
        "vectorize is for S7",
        HEAD
        + "def double(x: np.ndarray) -> np.ndarray:\n    return np.vectorize(lambda v: v * 2)(x)\n",
    ),
    (
        "a call that takes one item",
        HEAD
        + """\
def lengths(words: np.ndarray) -> list[int]:
    return [len(word) for word in words]
""",
    ),
    (
        "names out of an array",
        HEAD
        + """\
def names(ids: np.ndarray, table: dict) -> list[str]:
    return [table[i] for i in ids]
""",
    ),
    (
        "a state that goes along",
        HEAD
        + """\
def walk(x: np.ndarray) -> np.ndarray:
    out = np.zeros(len(x))
    level = 0.0
    for i, value in enumerate(x):
        level = max(0.0, level + value)
        out[i] = level
    return out
""",
    ),
    (
        "plain text of numbers",
        HEAD + "def show(x: np.ndarray) -> str:\n    return ', '.join([f'{v:.2f}' for v in x])\n",
    ),
]

test_found, test_silent = example_tests("M1", POSITIVE, NEGATIVE, weak=WEAK)
