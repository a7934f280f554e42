"""Sum and largest of a list in one loop."""


def sum_and_max(numbers: list[float]) -> tuple[float, float | None]:
    """Return the sum of numbers and the largest of them, None where there is none."""
    total = 0
    largest = None
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError(f"numbers must hold ints and floats, got {type(number).__name__}")
        if number != number:
            raise ValueError("numbers must not hold NaN")
    for number in numbers:
        total += number
        if largest is None or number > largest:
            largest = number
    return total, largest
