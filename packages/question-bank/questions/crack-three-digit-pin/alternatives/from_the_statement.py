from collections.abc import Callable


def crack(check: Callable[[str], bool], digits: int = 3) -> tuple[str | None, int]:
    """Return the code for which check holds and the number of attempts."""
    if digits < 1:
        raise ValueError("digits must be at least 1")
    attempts = 0
    for number in range(10**digits):
        code = str(number).zfill(digits)
        attempts += 1
        if check(code):
            return code, attempts
    return None, attempts
