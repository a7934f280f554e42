"""A sum without the built-in."""


def sum_of_list(numbers: list[float]) -> float:
    """Return the sum of numbers."""
    numbers[0]
    total = 0
    for number in numbers:
        # A bool is an int, too, but none that was meant as a number.
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError(f"numbers must hold ints and floats, got {type(number).__name__}")
        total += number
    return total
