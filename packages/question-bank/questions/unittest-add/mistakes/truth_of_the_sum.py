import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    def test_positive(self):
        self.assertTrue(add(2, 3), 5)

    def test_negative(self):
        self.assertTrue(add(-2, -3), -5)

    def test_mixed(self):
        self.assertTrue(add(-2, 3), 1)

    @unittest.expectedFailure
    def test_fails(self):
        self.assertFalse(add(2, 2))
