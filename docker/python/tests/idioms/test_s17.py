"""S17: prints that were left in a function whose result is graded."""

from idiom_examples import example_tests

POSITIVE = [
    ("a value on the way", "def solve(x):\n    y = x + 1\n    print(y)\n    return y\n", 3),
    (
        "in a helper",
        """\
def _step(x):
    print('here', x)
    return x


def solve(x):
    return _step(x)
""",
        2,
    ),
    (
        "in a method",
        "class Model:\n    def fit(self, X):\n        print(X.shape)\n        return self\n",
        3,
    ),
    (
        "in a loop",
        """\
def solve(xs):
    out = 0
    for x in xs:
        print(f'{x=}')
        out += x
    return out
""",
        4,
    ),
    (
        "in a branch",
        "def solve(x):\n    if x < 0:\n        print('negative')\n    return abs(x)\n",
        3,
    ),
    (
        "pretty printed",
        "from pprint import pprint\n\n\ndef solve(x):\n    pprint(x)\n    return x\n",
        5,
    ),
    (
        "the progress of a training",
        "def train(model, epochs):\n    for epoch in range(epochs):\n        loss = model.step()\n"
        "        print(f'epoch {epoch}: loss {loss:.3f}')\n    return model\n",
        4,
    ),
]

WEAK = {"the progress of a training", "in a branch"}

NEGATIVE = [
    (
        "under the main guard",
        "def solve(x):\n    return x\n\n\nif __name__ == '__main__':\n    print(solve(1))\n",
    ),
    ("at the top level", "def solve(x):\n    return x\n\n\nprint(solve(1))\n"),
    (
        "in a function of trials",
        "def solve(x):\n    return x\n\n\ndef main():\n    print(solve(1))\n\n\nmain()\n",
    ),
    (
        "in a test",
        """\
def solve(x):
    return x


def test_one():
    print(solve(1))
    assert solve(1) == 1
""",
    ),
    (
        "if asked for",
        "def solve(x, verbose=False):\n    if verbose:\n        print(x)\n    return x\n",
    ),
    (
        "if asked for by an attribute",
        """\
class Model:
    def fit(self, X):
        if self.verbose > 1:
            print(X)
        return self
""",
    ),
    ("printing is the task", "def show_table(rows):\n    for row in rows:\n        print(*row)\n"),
    (
        "a print of its own",
        "def solve(x):\n    def print(value):\n        return value\n    print(x)\n    return x\n",
    ),
    ("to a file", "def save(x, file):\n    print(x, file=file)\n    return x\n"),
    ("in text", "def solve(x):\n    return 'print(x)'\n"),
    ("a method called print", "def solve(report):\n    report.print()\n    return report\n"),
]

test_found, test_silent = example_tests("S17", POSITIVE, NEGATIVE, weak=WEAK)
