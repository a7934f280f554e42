"""S8: loops that do what one call of a library does."""

from idiom_examples import example_tests, findings_of

from pairwise_checker.idioms import Context

OWN = Context(own_implementation=True)
MAXIMUM = """\
def widest(widths):
    best = widths[0]
    for width in widths:
        if width > best:
            best = width
    return best
"""
TOTAL = """\
def spent(amounts):
    total = 0
    for amount in amounts:
        total += amount
    return total
"""

POSITIVE = [
    ("a sum", TOTAL, 3),
    (
        "a sum on the way to a mean",
        """\
def center(values):
    total = 0.0
    for value in values:
        total += value
    return [value - total / len(values) for value in values]
""",
        3,
    ),
    (
        "a sum by index",
        """\
def spent(a):
    total = 0
    for i in range(len(a)):
        total += a[i]
    return total
""",
        3,
    ),
    ("a maximum", MAXIMUM, 3),
    (
        "a minimum from infinity, the other way round",
        """\
def cheapest(prices):
    low = float("inf")
    for price in prices:
        if low > price:
            low = price
    return low
""",
        3,
    ),
    (
        "the index of a maximum",
        """\
def winner(scores):
    best, place = scores[0], 0
    for i, score in enumerate(scores):
        if score > best:
            best = score
            place = i
    return place
""",
        3,
    ),
    (
        "counts by key",
        """\
def tally(words):
    seen = {}
    for word in words:
        seen[word] = seen.get(word, 0) + 1
    return seen
""",
        3,
    ),
    (
        "counts by key, longer",
        """\
def tally(words):
    seen = {}
    for word in words:
        if word in seen:
            seen[word] += 1
        else:
            seen[word] = 1
    return seen
""",
        3,
    ),
    (
        "a bubble sort",
        """\
def arrange(items):
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items
""",
        2,
    ),
    (
        "a sum of squares",
        "def energy(values):\n    e = 0\n    for v in values:\n        e += v * v\n    return e\n",
        3,
    ),
    (
        "what meets a condition",
        """\
def big(values):
    n = 0
    for v in values:
        if v > 9:
            n += 1
    return n
""",
        3,
    ),
    (
        "all by hand",
        """\
def valid(rows):
    for row in rows:
        if not row:
            return False
    return True
""",
        2,
    ),
]

WEAK = {
    "the index of a maximum",
    "a sum of squares",
    "what meets a condition",
    "all by hand",
}

NEGATIVE = [
    ("the task is to write it", TOTAL, OWN),
    ("its name says that it is on purpose", MAXIMUM.replace("widest", "my_max")),
    (
        "the total is read on the way",
        """\
def running(values):
    total, out = 0, []
    for value in values:
        total += value
        out.append(total)
    return out
""",
    ),
    (
        "it does not begin at zero",
        """\
def f(values, start):
    total = start
    for v in values:
        total += v
    return total
""",
    ),
    (
        "text",
        """\
def f(words):
    line = ''
    for word in words:
        line += word
    return line
""",
    ),
    (
        "lists",
        "def f(rows):\n    out = []\n    for row in rows:\n        out += row\n    return out\n",
    ),
    (
        "two at once",
        """\
def extremes(values):
    low = high = values[0]
    for v in values:
        if v < low:
            low = v
        if v > high:
            high = v
    return low, high
""",
    ),
    (
        "a maximum by something else",
        """\
def longest(words):
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    return best
""",
    ),
    (
        "a maximum with its name",
        """\
def oldest(people):
    best, name = -1, None
    for person in people:
        if person.age > best:
            best = person.age
            name = person.name
    return name
""",
    ),
    (
        "a search",
        """\
def find(rows, key):
    for row in rows:
        if row.key == key:
            return row
    return None
""",
    ),
    (
        "sums by key",
        """\
def totals(rows):
    out = {}
    for key, v in rows:
        out[key] = out.get(key, 0) + v
    return out
""",
    ),
    (
        "counts go on",
        """\
def f(words, seen):
    for word in words:
        seen[word] = seen.get(word, 0) + 1
    return seen
""",
    ),
    (
        "a sum in rounds",
        """\
def f(n):
    total = 0
    for i in range(n):
        total += i
        total *= 2
    return total
""",
    ),
    (
        "an array is for S1",
        """\
import numpy as np


def f(x: np.ndarray):
    total = 0
    for i in range(len(x)):
        total += x[i]
    return total
""",
    ),
    (
        "insertion in a sorted list",
        """\
import bisect


def f(values):
    out = []
    for v in values:
        bisect.insort(out, v)
    return out
""",
    ),
    (
        "epochs",
        """\
def train(model, batches):
    loss = 0.0
    for batch in batches:
        loss += model.step(batch)
        model.update()
    return loss
""",
    ),
    (
        "a swap that is no sort",
        """\
def rotate(m):
    for i in range(len(m)):
        for j in range(i):
            m[i][j], m[j][i] = m[j][i], m[i][j]
    return m
""",
    ),
]

test_found, test_silent = example_tests("S8", POSITIVE, NEGATIVE, weak=WEAK)


def test_the_call_is_written_out() -> None:
    assert findings_of("S8", TOTAL)[0].instead == "Write `total = sum(amounts)`."
    assert findings_of("S8", MAXIMUM)[0].instead == "Write `best = max(widths)`."
