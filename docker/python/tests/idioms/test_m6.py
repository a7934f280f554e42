"""M6: whole numbers where a fraction was meant."""

from idiom_examples import example_tests

POSITIVE = [
    ("a mean", "def mean(values):\n    return sum(values) // len(values)\n", 2),
    ("a rate", "def f(hits, tries):\n    hit_rate = hits // tries\n    return hit_rate\n", 2),
    ("a function named accuracy", "def accuracy(right, total):\n    return right // total\n", 2),
    (
        "a quotient cut off",
        "def f(right, total):\n    accuracy = int(right / total)\n    return accuracy\n",
        2,
    ),
    (
        "fractions in whole cells",
        """\
import numpy as np


def f(a, n):
    out = np.zeros(n, dtype=int)
    for i in range(n):
        out[i] = a / n
    return out
""",
        7,
    ),
    (
        "a fraction in a range",
        """\
import numpy as np


def f(n):
    out = np.arange(n)
    out[0] = 0.5
    return out
""",
        6,
    ),
    (
        "a mean in a table of whole numbers",
        """\
import numpy as np


def f(x: np.ndarray):
    out = np.array([1, 2, 3])
    out[0] = x.mean()
    return out
""",
        6,
    ),
    ("an old future", "from __future__ import division\n\n\ndef f(a, b):\n    return a / b\n", 1),
    ("a keyword", "def f(a, b):\n    return dict(ratio=a // b)\n", 2),
    (
        "a key",
        "def f(a, b):\n    result = {}\n    result['share'] = a // b\n    return result\n",
        3,
    ),
    ("a quotient of halves", "def f(n):\n    return int(n / 2)\n", 2),
]

WEAK = {
    "an old future",
    "a quotient of halves",
    "a rate",
    "a keyword",
    "a key",
    "a function named accuracy",
}

NEGATIVE = [
    (
        "percent as a whole number",
        "def f(hits, tries):\n    percent = int(100 * hits / tries)\n    return percent\n",
    ),
    (
        "the middle",
        "def find(items, low, high):\n    middle = (low + high) // 2\n    return items[middle]\n",
    ),
    ("pages", "def pages(rows, size):\n    return (rows + size - 1) // size\n"),
    ("an index", "def cell(table, i, width):\n    return table[i // width][i % width]\n"),
    ("batches", "def batches(n, size):\n    for k in range(n // size):\n        yield k\n"),
    ("hours", "def hours(seconds):\n    return seconds // 3600\n"),
    ("true division", "def mean(values):\n    return sum(values) / len(values)\n"),
    ("rounded on purpose", "def f(a, b):\n    return round(a / b)\n"),
    ("cut off at a share of the rows", "def f(n, test_share):\n    return int(n * test_share)\n"),
    ("rounded up", "import math\n\n\ndef f(a, b):\n    return int(math.ceil(a / b))\n"),
    (
        "the middle of two in a median",
        """\
def median(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half]
""",
    ),
    (
        "whole numbers in whole cells",
        """\
import numpy as np


def f(n):
    out = np.zeros(n, dtype=int)
    out[0] = n // 2
    return out
""",
    ),
    (
        "fractions in cells for fractions",
        """\
import numpy as np


def f(a, n):
    out = np.zeros(n)
    out[0] = a / n
    return out
""",
    ),
    (
        "a moving window of half width",
        """\
def average_around(values, i, width):
    half = width // 2
    window = values[i - half : i + half]
    return sum(window) / len(window)
""",
    ),
    (
        "a shape",
        """\
import numpy as np


def mean_pool(x, k):
    rows = x[: len(x) // k * k].reshape(len(x) // k, k)
    return rows.mean(axis=1)
""",
    ),
    (
        "a learning rate in steps",
        """\
def step_decay(rate, epoch, every):
    learning_rate = rate * 0.5 ** (epoch // every)
    return learning_rate
""",
    ),
    (
        "percent of whole numbers",
        "def bar(percent, width):\n    filled = percent * width // 100\n    return '#' * filled\n",
    ),
]

test_found, test_silent = example_tests("M6", POSITIVE, NEGATIVE, weak=WEAK)
