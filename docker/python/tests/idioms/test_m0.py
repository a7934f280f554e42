"""M0: a default that all calls share."""

from idiom_examples import example_tests

POSITIVE = [
    (
        "a list that grows",
        "def collect(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n",
        1,
    ),
    (
        "annotated",
        """\
def collect(item, bucket: list = []) -> list:
    bucket.append(item)
    return bucket
""",
        1,
    ),
    (
        "a dict that is written",
        """\
def count(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return seen[word]
""",
        1,
    ),
    (
        "a set by call",
        "def visit(node, seen=set()):\n    seen.add(node)\n    return len(seen)\n",
        1,
    ),
    (
        "keyword only",
        "def collect(item, *, bucket=list()):\n    bucket += [item]\n    return bucket\n",
        1,
    ),
    (
        "kept by the object",
        "class Bag:\n    def __init__(self, items=[]):\n        self.items = items\n",
        2,
    ),
    ("returned", "def empty(result={}):\n    return result\n", 1),
    (
        "a default dictionary",
        """\
from collections import defaultdict


def tally(word, counts=defaultdict(int)):
    counts[word] += 1
    return counts
""",
        4,
    ),
    (
        "an array",
        """\
import numpy as np


def add(x, total=np.zeros(3)):
    total += x
    return total.sum()
""",
        4,
    ),
    ("only read", "def allowed(word, banned=['a', 'b']):\n    return word not in banned\n", 1),
    ("a lambda", "push = lambda item, bucket=[]: bucket.append(item)\n", 1),
    (
        "on a line of its own",
        "def collect(\n    item,\n    bucket=[],\n):\n    bucket.append(item)\n    return bucket\n",
        3,
    ),
    (
        "a copy is taken at once",
        """\
def f(item, bucket=[]):
    bucket = list(bucket)
    bucket.append(item)
    return bucket
""",
        1,
    ),
]

WEAK = {"only read", "a copy is taken at once"}

NEGATIVE = [
    (
        "None",
        """\
def collect(item, bucket=None):
    bucket = [] if bucket is None else bucket
    bucket.append(item)
    return bucket
""",
    ),
    ("an empty tuple", "def collect(items=()):\n    return list(items)\n"),
    ("a frozen set", "def days(holidays=frozenset()):\n    return len(holidays)\n"),
    ("text and numbers", "def f(name='', n=0, x=1.5, flag=True):\n    return name, n, x, flag\n"),
    ("a named constant", "DEFAULTS = ('a', 'b')\n\n\ndef f(names=DEFAULTS):\n    return names\n"),
    (
        "a list in the body",
        "def f(item):\n    bucket = []\n    bucket.append(item)\n    return bucket\n",
    ),
    (
        "a factory of a dataclass",
        """\
from dataclasses import dataclass, field


@dataclass
class Bag:
    items: list = field(default_factory=list)
""",
    ),
    ("a list as an argument", "def f(items):\n    return items\n\n\nf([])\n"),
    (
        "an instance of a frozen type",
        "from datetime import date\n\n\ndef f(day=date(2024, 1, 1)):\n    return day\n",
    ),
]

test_found, test_silent = example_tests("M0", POSITIVE, NEGATIVE, weak=WEAK)
