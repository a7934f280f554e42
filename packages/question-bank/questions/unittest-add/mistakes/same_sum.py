import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    def test_small(self):
        self.assertEqual(add(-2, -3), -5)

    def test_mixed(self):
        self.assertEqual(add(5, -10), -5)

    def test_large(self):
        self.assertEqual(add(-1000, 995), -5)

    @unittest.expectedFailure
    def test_fails(self):
        self.assertEqual(add(2, 2), 6)
