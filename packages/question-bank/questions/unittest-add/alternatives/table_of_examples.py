import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


EXAMPLES = [
    (1, 1, 2),
    (10, 5, 15),
    (-1, 1, 0),
    (-6, -4, -10),
    (7, -20, -13),
    (0, 9, 9),
    (9, 0, 9),
    (10**20, 1, 10**20 + 1),
]


class TestAdd(unittest.TestCase):
    def setUp(self):
        self.function = add

    def check(self, a, b, total):
        self.assertTrue(self.function(a, b) == total, f"{a} + {b} is not {total}")

    def test_examples(self):
        for a, b, total in EXAMPLES:
            with self.subTest(a=a, b=b):
                self.assertEqual(self.function(a, b), total)

    def test_order_does_not_matter(self):
        for a, b, total in EXAMPLES:
            self.check(b, a, total)

    @unittest.expectedFailure
    def test_bad_arithmetic(self):
        self.check(1, 1, 3)
