def sum_and_max(numbers: list[float]) -> tuple[float, float | None]:
    """Return the sum of numbers and the largest of them, None where there is none."""
    total = 0
    largest = None
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise TypeError(f"{number!r} is not a number")
        if number != number:
            raise ValueError("the list holds NaN")
        total += number
        if largest is None or number > largest:
            largest = number
    return total, largest
