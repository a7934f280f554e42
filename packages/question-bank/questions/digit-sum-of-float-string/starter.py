def digit_sum(text: str) -> int:
    """Return the sum of the digits of a decimal number that is given as text."""
    raise NotImplementedError
