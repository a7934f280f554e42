"""S10: functions that are long, deep or repeat themselves, and code outside of functions."""

from idiom_examples import example_tests

LONG_BODY = "".join(
    f"    value_{n} = step(rows, {n})\n    check(value_{n}, {n * n})\n" for n in range(25)
)
SHORT_BODY = "".join(f"    value_{n} = step(rows, {n})\n" for n in range(30))
LONG_DOCSTRING = "".join(f"    Line {n} of an explanation.\n" for n in range(45))
LONG_TABLE = "".join(f"        {n}: 'name {n}',\n" for n in range(60))
COMMENTED = "".join(
    f"    # Step {n} of the plan.\n    value_{n} = step(rows)\n\n" for n in range(20)
)

POSITIVE = [
    ("over forty lines", f"def solve(rows):\n{LONG_BODY}    return rows\n", 1),
    (
        "a long method",
        "class Model:\n    def fit(self, rows):\n"
        + LONG_BODY.replace("    ", "        ")
        + "        return self\n",
        2,
    ),
    (
        "five deep",
        """\
def count(groups):
    total = 0
    for group in groups:
        if group:
            for row in group:
                for cell in row:
                    if cell > 0:
                        total += 1
    return total
""",
        7,
    ),
    (
        "four deep",
        """\
def parse(lines):
    for line in lines:
        if line:
            try:
                while line.startswith(" "):
                    line = line[1:]
            except AttributeError:
                return None
    return lines
""",
        5,
    ),
    (
        "four deep in an else",
        """\
def walk(tree, depth):
    for node in tree:
        if node:
            print(node)
        else:
            with open(node) as file:
                for line in file:
                    yield line
""",
        7,
    ),
    (
        "the same block twice",
        """\
def clean(train, test):
    train = train.dropna(subset=["age", "income"])
    train["age"] = train["age"].clip(0, 120)
    train["income"] = train["income"].clip(0, None)
    train["ratio"] = train["income"] / train["age"]
    train = train.rename(columns={"ratio": "income_per_year"})
    test = test.dropna(subset=["age", "income"])
    test["age"] = test["age"].clip(0, 120)
    test["income"] = test["income"].clip(0, None)
    test["ratio"] = test["income"] / test["age"]
    test = test.rename(columns={"ratio": "income_per_year"})
    return train, test
""",
        7,
    ),
    (
        "the same lines in two functions",
        """\
def mean_of(path):
    rows = open(path).read().split()
    rows = [row.strip() for row in rows]
    rows = [float(row) for row in rows if row]
    rows = [row for row in rows if row >= 0]
    return sum(rows) / max(len(rows), 1)


def top_of(path):
    rows = open(path).read().split()
    rows = [row.strip() for row in rows]
    rows = [float(row) for row in rows if row]
    rows = [row for row in rows if row >= 0]
    return max(rows, default=0.0)
""",
        10,
    ),
    (
        "nearly everything outside of functions",
        "import pandas as pd\n\nframe = pd.read_csv('data/sales.csv')\n"
        + "".join(
            f"frame['c{n}'] = frame['a'] * {n}\nframe['d{n}'] = frame['c{n}'].cumsum()\n"
            for n in range(12)
        )
        + "\n\ndef top(frame):\n    return frame.head()\n",
        3,
    ),
]

WEAK = {"four deep", "four deep in an else", "the same block twice"}

NEGATIVE = [
    (
        "like steps by other functions",
        """\
def f(path):
    rows = load(path)
    table = tidy(rows)
    score = judge(table)
    report(score)


def g(path):
    text = read(path)
    words = split(text)
    count = number(words)
    show(count)
""",
    ),
    ("thirty lines", f"def solve(rows):\n{SHORT_BODY}    return rows\n"),
    (
        "a long docstring",
        f'def solve(rows):\n    """Say it.\n\n{LONG_DOCSTRING}    """\n    return rows\n',
    ),
    ("comments and blank lines do not count", f"def solve(rows):\n{COMMENTED}    return rows\n"),
    ("one long table", f"def names():\n    table = {{\n{LONG_TABLE}    }}\n    return table\n"),
    (
        "elif is not depth",
        """\
def grade(points):
    if points > 90:
        return "A"
    elif points > 80:
        return "B"
    elif points > 70:
        return "C"
    elif points > 60:
        return "D"
    elif points > 50:
        return "E"
    else:
        return "F"
""",
    ),
    (
        "three deep",
        """\
def multiply(a, b):
    out = [[0] * len(b[0]) for _ in a]
    for i in range(len(a)):
        for j in range(len(b[0])):
            for k in range(len(b)):
                out[i][j] += a[i][k] * b[k][j]
    return out
""",
    ),
    (
        "a function inside a function starts anew",
        """\
def outer(rows):
    for row in rows:
        if row:
            def inner(cells):
                for cell in cells:
                    if cell:
                        return cell
            inner(row)
""",
    ),
    (
        "a class of many short methods",
        "class Stack:\n"
        + "".join(f"    def m{n}(self):\n        return {n}\n\n" for n in range(40)),
    ),
    (
        "trials under the main guard",
        "def solve(x):\n    return x\n\n\nif __name__ == '__main__':\n"
        + "".join(f"    assert solve({n}) == {n}\n" for n in range(40)),
    ),
    (
        "assertions at the top level are a test",
        "def solve(x):\n    return x\n\n\n"
        + "".join(f"assert solve({n}) == {n}\n" for n in range(40)),
    ),
    (
        "branches that look alike but differ",
        """\
def area(shape, a, b):
    if shape == "rectangle":
        width = a
        height = b
        return width * height
    if shape == "triangle":
        width = a
        height = b
        return width * height / 2
    return None
""",
    ),
]

test_found, test_silent = example_tests("S10", POSITIVE, NEGATIVE, weak=WEAK)
