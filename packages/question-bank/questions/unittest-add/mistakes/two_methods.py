import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    def test_add(self):
        self.assertEqual(add(2, 3), 5)
        self.assertEqual(add(-4, -7), -11)
        self.assertEqual(add(-9, 4), -5)
        self.assertEqual(add(0, 8), 8)

    @unittest.expectedFailure
    def test_fails(self):
        self.assertEqual(add(2, 2), 5)
