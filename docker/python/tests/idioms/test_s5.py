"""S5: functions that do not say what they are for."""

from idiom_examples import example_tests

from pairwise_checker.idioms import Context

ASKED = Context(asked=frozenset({"solve"}))
BODY = "    total = 0\n    for value in values:\n        total += value\n    return total\n"

POSITIVE = [
    ("none", f"def add_up(values):\n{BODY}", 1),
    ("an empty one", f'def add_up(values):\n    """   """\n{BODY}', 1),
    ("a comment is none", f"def add_up(values):\n    # Add the values.\n{BODY}", 1),
    ("a text further down", f"def add_up(values):\n{BODY}    'Add the values.'\n", 1),
    ("what was asked for", "def solve(x):\n    return x\n", 1, ASKED),
    (
        "a method",
        """\
class Total:
    def add_up(self, values):
        total = 0
        total += 1
        print(total)
        return total
""",
        2,
    ),
    ("a small helper", "def double(x):\n    return 2 * x\n", 1),
    ("says nothing", f'def add_up(values):\n    """Helper."""\n{BODY}', 1),
    ("async", f"async def add_up(values):\n{BODY}", 1),
]

WEAK = {"a small helper", "says nothing"}

NEGATIVE = [
    ("mentions a parameter", f'def add_up(values):\n    """Add up the values."""\n{BODY}'),
    ("mentions the result", 'def add_up(v):\n    """Return the total."""\n    return sum(v)\n'),
    (
        "mentions part of a name",
        'def f(user_names):\n    """Join all names."""\n    return ",".join(user_names)\n',
    ),
    (
        "one of several lines",
        f'def add_up(values):\n    """\n    Sum.\n\n    values: numbers\n    """\n{BODY}',
    ),
    ("private", f"def _add_up(values):\n{BODY}"),
    (
        "inside another",
        'def f(x):\n    """Return x."""\n    def g(y):\n        return y\n    return g(x)\n',
    ),
    ("a test", "def test_add_up():\n    assert add_up([1]) == 1\n"),
    ("main", "def main():\n    print(1)\n    print(2)\n    print(3)\n    print(4)\n"),
    (
        "dunder",
        """\
class A:
    def __init__(self, x):
        self.x = x
        self.y = x
        self.z = x
        self.n = x
""",
    ),
    ("the question's own docstring", 'def solve(x):\n    """Do it."""\n    return x\n', ASKED),
    ("neither parameters nor a result", 'def show():\n    """Greet."""\n    print("hello")\n'),
    ("nothing at all", "x = 1\n"),
]

test_found, test_silent = example_tests("S5", POSITIVE, NEGATIVE, weak=WEAK)
