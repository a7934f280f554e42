"""A sum without the built-in."""


def sum_of_list(numbers: list[float]) -> float:
    """Return the sum of numbers."""
    total = 0
    for number in numbers:
        # A bool is an int, too, but none that was meant as a number.
        if isinstance(number, bool) or not isinstance(number, int | float):
            number = float(number)
        total += number
    return total
