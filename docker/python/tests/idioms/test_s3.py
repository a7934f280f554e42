"""S3: a list that a loop does nothing but append to."""

from idiom_examples import example_tests, findings_of

POSITIVE = [
    (
        "a plain append",
        """\
def squares(numbers):
    out = []
    for number in numbers:
        out.append(number**2)
    return out
""",
        3,
    ),
    (
        "below an if",
        """\
def adults(people: list[dict]) -> list[dict]:
    found = []
    for person in people:
        if person["age"] >= 18:
            found.append(person)
    return found
""",
        3,
    ),
    (
        "an annotated list",
        """\
def names(path: str) -> list[str]:
    lines: list[str] = []
    for line in open(path):
        lines.append(line.strip())
    return lines
""",
        3,
    ),
    (
        "list() and two targets",
        """\
def labels(table: dict) -> list[str]:
    out = list()
    for key, value in table.items():
        out.append(f"{key}={value}")
    return out
""",
        3,
    ),
    (
        "something else between",
        """\
def lengths(words):
    out = []
    limit = len(words)
    for word in words[:limit]:
        out.append(len(word))
    return out
""",
        4,
    ),
    ("at the top", "out = []\nfor n in range(10):\n    out.append(n * n)\nprint(out)\n", 2),
    (
        "items of an array by a condition",
        """\
import numpy as np


def positive(x: np.ndarray) -> list[float]:
    out = []
    for value in x:
        if value > 0:
            out.append(value)
    return out
""",
        6,
    ),
    (
        "one that is too long for a line",
        """\
def report(orders):
    lines = []
    for order in orders:
        lines.append(f"{order['customer']} bought {order['count']} of {order['article']} at once")
    return lines
""",
        3,
    ),
]

NEGATIVE = [
    (
        "it does more",
        """\
def parse(lines):
    out = []
    for line in lines:
        parts = line.split(",")
        out.append(parts[0])
    return out
""",
    ),
    (
        "an else",
        """\
def signs(numbers):
    out = []
    for number in numbers:
        if number < 0:
            out.append(-1)
        else:
            out.append(1)
    return out
""",
    ),
    (
        "the list is read",
        """\
def running(numbers):
    out = []
    for number in numbers:
        out.append(number + (out[-1] if out else 0))
    return out
""",
    ),
    (
        "the list is not empty at the start",
        """\
def f(numbers):
    out = [0]
    for number in numbers:
        out.append(number)
    return out
""",
    ),
    (
        "it is begun in another place",
        """\
def f(numbers, out):
    for number in numbers:
        out.append(number)
    return out
""",
    ),
    (
        "two loops fill one list",
        """\
def f(first, second):
    out = []
    for item in first:
        print(item)
    out.append(0)
    for item in second:
        out.append(item)
    return out
""",
    ),
    (
        "it stops",
        """\
def head(lines):
    out = []
    for line in lines:
        if not line:
            break
        out.append(line)
    return out
""",
    ),
    (
        "the loop's variable lives on",
        """\
def f(numbers):
    out = []
    for number in numbers:
        out.append(number * 2)
    return out, number
""",
    ),
    (
        "a while",
        """\
def f(n):
    out = []
    while n:
        out.append(n)
        n //= 2
    return out
""",
    ),
    (
        "functions made in a loop",
        """\
def f(names):
    out = []
    for name in names:
        out.append(lambda: name)
    return out
""",
    ),
    (
        "awaited",
        """\
async def f(tasks):
    out = []
    for task in tasks:
        out.append(await task)
    return out
""",
    ),
    (
        "an index loop over an array is for S1",
        """\
import numpy as np


def double(x: np.ndarray) -> np.ndarray:
    out = []
    for i in range(len(x)):
        out.append(x[i] * 2)
    return np.array(out)
""",
    ),
    (
        "extend",
        """\
def f(rows):
    out = []
    for row in rows:
        out.extend(row)
    return out
""",
    ),
]

test_found, test_silent = example_tests(
    "S3", POSITIVE, NEGATIVE, weak={"one that is too long for a line"}
)


def test_the_comprehension_is_written_out() -> None:
    instead = findings_of("S3", POSITIVE[1][1])[0].instead
    assert instead == "Write `found = [person for person in people if person['age'] >= 18]`."


def test_an_array_is_selected_from_with_a_mask() -> None:
    assert "`x[x > 0]`" in findings_of("S3", POSITIVE[6][1])[0].instead
