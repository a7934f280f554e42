import unittest


def add(a: int, b: int) -> int:
    """Return the sum of two integers. Given: leave it as it is."""
    return a + b


class TestAdd(unittest.TestCase):
    """Each test holds for one kind of input, so its name says what is broken."""

    def test_two_positive_numbers(self) -> None:
        assert add(2, 3) == 5

    def test_two_negative_numbers(self) -> None:
        assert add(-4, -7) == -11

    def test_numbers_of_unlike_signs(self) -> None:
        self.assertEqual(add(-9, 4), -5)
        self.assertEqual(add(4, -9), -5)

    def test_zero_changes_nothing(self) -> None:
        self.assertEqual(add(8, 0), 8)
        self.assertEqual(add(0, 8), 8)

    @unittest.expectedFailure
    def test_wrong_on_purpose(self) -> None:
        self.assertEqual(add(2, 2), 5)


if __name__ == "__main__":
    unittest.main()
