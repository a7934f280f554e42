import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    def test_small(self):
        self.assertEqual(add(2, 3), 5)

    def test_zero(self):
        self.assertEqual(add(0, 4), 4)

    def test_large(self):
        self.assertEqual(add(10**9, 1), 1_000_000_001)

    @unittest.expectedFailure
    def test_fails(self):
        self.assertEqual(add(2, 2), 5)
