import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    """Tests of add."""


if __name__ == "__main__":
    unittest.main()
