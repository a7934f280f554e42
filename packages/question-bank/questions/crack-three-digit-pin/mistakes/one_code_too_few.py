"""Exhaustive search for a PIN."""

from collections.abc import Callable


def crack(check: Callable[[str], bool], digits: int = 3) -> tuple[str | None, int]:
    """Return the code for which check holds, or None, and the number of attempts."""
    if digits < 1:
        raise ValueError(f"digits must be at least 1, got {digits}")
    for number in range(10**digits - 1):
        code = str(number).zfill(digits)
        if check(code):
            return code, number + 1
    return None, 10**digits - 1
