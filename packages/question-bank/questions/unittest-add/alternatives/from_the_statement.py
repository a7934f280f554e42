import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    """Tests of add."""

    def test_two_positive_numbers(self) -> None:
        self.assertEqual(add(2, 3), 5)
        self.assertEqual(add(7, 1), 8)
        self.assertEqual(add(3, 3), 6)

    def test_two_negative_numbers(self) -> None:
        self.assertEqual(add(-2, -3), -5)
        self.assertEqual(add(-10, -1), -11)

    def test_mixed_signs(self) -> None:
        self.assertEqual(add(-7, 4), -3)
        self.assertEqual(add(4, -7), -3)
        self.assertEqual(add(9, -2), 7)
        self.assertEqual(add(-2, 9), 7)

    def test_zero_changes_nothing(self) -> None:
        for number in (-6, 0, 6):
            self.assertEqual(add(number, 0), number)
            self.assertEqual(add(0, number), number)

    def test_opposites_cancel(self) -> None:
        self.assertEqual(add(5, -5), 0)
        self.assertEqual(add(-8, 8), 0)

    @unittest.expectedFailure
    def test_deliberately_wrong(self) -> None:
        self.assertEqual(add(2, 2), 5)


if __name__ == "__main__":
    unittest.main()
