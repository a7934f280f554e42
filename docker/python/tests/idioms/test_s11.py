"""S11: code that was never tried, neither by a run nor by a test in the source."""

import pytest
from idiom_examples import example_tests, findings_of
from pairwise_checker.idioms import Context, ContextError, parse_context

PLAIN = """\
def count_words(text):
    return len(text.split())
"""

POSITIVE = [
    ("one function and nothing else", PLAIN, 1),
    (
        "an import before it",
        "import re\n\n\ndef count_words(text):\n    return len(re.findall(r'\\w+', text))\n",
        4,
    ),
    (
        "a helper is no test",
        """\
def _split(text):
    return text.split()


def count_words(text):
    return len(_split(text))
""",
        5,
    ),
    (
        "an assert inside the function checks its input only",
        "def count_words(text):\n    assert isinstance(text, str)\n    return len(text.split())\n",
        1,
    ),
    (
        "a class that is never used",
        "class Counter:\n    def add(self, item):\n        self.item = item\n",
        1,
    ),
    (
        "a main guard that calls something else",
        PLAIN + "\n\nif __name__ == '__main__':\n    print('done')\n",
        1,
    ),
    (
        "a call of another function of the module",
        PLAIN + "\n\ndef greet():\n    return 'hello'\n\n\ngreet()\n",
        1,
        Context(asked=frozenset({"count_words"})),
    ),
]

WEAK = {example[0] for example in POSITIVE}

NEGATIVE = [
    ("an assert with toy data", PLAIN + "\n\nassert count_words('a b') == 2\n"),
    ("a printed call", PLAIN + "\n\nprint(count_words('a b'))\n"),
    (
        "a call under the main guard",
        PLAIN + "\n\nif __name__ == '__main__':\n    print(count_words(''))\n",
    ),
    ("a test function", PLAIN + "\n\ndef test_two_words():\n    assert count_words('a b') == 2\n"),
    (
        "a test case of unittest",
        "import unittest\n\n\n"
        + PLAIN
        + "\n\nclass CountTest(unittest.TestCase):\n    def test_empty(self):\n"
        "        self.assertEqual(count_words(''), 0)\n",
    ),
    (
        "a doctest",
        'def count_words(text):\n    """Count.\n\n    >>> count_words("a b")\n    2\n    """\n'
        "    return len(text.split())\n",
    ),
    (
        "toy cases in a loop",
        PLAIN
        + "\n\nfor text, words in [('', 0), ('a', 1)]:\n    assert count_words(text) == words\n",
    ),
    (
        "a main function that is called",
        PLAIN + "\n\ndef main():\n    print(count_words('a b'))\n\n\nmain()\n",
    ),
    (
        "a method call at the top",
        """\
class Counter:
    def add(self, item):
        self.item = item


Counter().add(1)
""",
    ),
    ("a starter that was left alone", "def count_words(text):\n    raise NotImplementedError\n"),
    ("nothing to try", "WORDS = ['a', 'b']\n"),
]

test_found, test_silent = example_tests("S11", POSITIVE, NEGATIVE, weak=WEAK)


def test_code_that_was_never_run_is_a_strong_finding() -> None:
    found = findings_of("S11", PLAIN, Context(runs_before=0))
    assert [(f.line, f.strength) for f in found] == [(1, "strong")]


def test_a_class_is_asked_for_by_its_methods() -> None:
    source = "class Counter:\n    def add(self, item):\n        self.item = item\n"
    asked = Context(asked=frozenset({"add"}), runs_before=0)
    assert [(f.line, f.strength) for f in findings_of("S11", source, asked)] == [(1, "strong")]


def test_a_run_before_handing_in_is_a_test() -> None:
    assert findings_of("S11", PLAIN, Context(runs_before=1)) == []


def test_a_test_in_the_source_counts_without_a_run() -> None:
    tested = f"{PLAIN}\n\nassert count_words('a b') == 2\n"
    assert findings_of("S11", tested, Context(runs_before=0)) == []


@pytest.mark.parametrize("count", [-1, 1.5, "1", True])
def test_a_count_of_runs_is_a_whole_number_or_null(count: object) -> None:
    with pytest.raises(ContextError):
        parse_context({"runsBefore": count})
    assert parse_context({"runsBefore": None}).runs_before is None
    assert parse_context({"runsBefore": 3}).runs_before == 3
