def sum_of_list(numbers: list[float]) -> float:
    """Return the sum of numbers."""
    total = 0
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise TypeError(f"not a number: {number!r}")
        total += number
    return total
