import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    def test_positive(self):
        self.assertEqual(add(0, 5), 5)

    def test_negative(self):
        self.assertEqual(add(0, -5), -5)

    def test_zero(self):
        self.assertEqual(add(0, 0), 0)

    @unittest.expectedFailure
    def test_fails(self):
        self.assertEqual(add(0, 1), 3)
