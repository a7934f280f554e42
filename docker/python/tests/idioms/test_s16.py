"""S16: much code without a comment, and comments that say what the code says."""

from idiom_examples import example_tests

LINES = "".join(f"    part_{n} = load(rows, {n})\n" for n in range(30))
FEW = "".join(f"    part_{n} = load(rows, {n})\n" for n in range(20))

POSITIVE = [
    ("thirty lines without a word", f"def solve(rows):\n{LINES}    return rows\n", 1),
    (
        "thirty lines in two functions",
        f"def first(rows):\n{FEW}    return rows\n\n\ndef second(rows):\n{FEW}    return rows\n",
        1,
    ),
    (
        "a long function under a docstring",
        f'def solve(rows):\n    """Solve."""\n{LINES}    return rows\n',
        1,
    ),
    ("return the result", "def f(result):\n    # return the result\n    return result\n", 2),
    ("increment i", "def f(i):\n    # increment i\n    i += 1\n    return i\n", 2),
    (
        "at the end of a line",
        "def f(total, x):\n    total = total + x  # add x to total\n    return total\n",
        2,
    ),
    ("an import", "# import numpy\nimport numpy as np\n\nx = np.zeros(3)\n", 1),
    ("a loop", "def f(rows):\n    # loop over rows\n    for row in rows:\n        yield row\n", 2),
]

WEAK = {example[0] for example in POSITIVE} - {
    "thirty lines without a word",
    "thirty lines in two functions",
}

NEGATIVE = [
    ("short", f"def solve(rows):\n{FEW}    return rows\n"),
    (
        "a comment that says why",
        "def solve(rows):\n    # The archive repeats its head, so it is read again.\n"
        f"{LINES}    return rows\n",
    ),
    (
        "docstrings in short functions",
        "".join(
            f'def f{n}(x):\n    """Do step {n}."""\n    y = x + {n}\n    return y\n\n\n'
            for n in range(12)
        ),
    ),
    (
        "why, in the words of the code",
        """\
def f(total, x):
    # x can be negative, so total may shrink
    total += x
    return total
""",
    ),
    ("a tool is spoken to", "import json  # noqa: F401\nx: int = 'a'  # type: ignore\n"),
    (
        "a shape",
        "def f(Z):\n    shifted = Z - Z.max(axis=1, keepdims=True)  # (n, 1)\n    return shifted\n",
    ),
    ("a number sign in text", "def f():\n    # ok\n    return '# return'\n"),
    ("a heading of a part", "# Loading\nimport json\n\nrows = json.loads('[]')\n"),
    (
        "a unit",
        "def wait(timeout):\n    # seconds\n    limit = timeout\n    return limit\n",
    ),
]

test_found, test_silent = example_tests("S16", POSITIVE, NEGATIVE, weak=WEAK)
