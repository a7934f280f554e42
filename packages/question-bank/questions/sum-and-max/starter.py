def sum_and_max(numbers: list[float]) -> tuple[float, float | None]:
    """Return the sum of numbers and the largest of them, None where there is none."""
    raise NotImplementedError
