"""The digits of a decimal number, added."""

import re

# One of the digits is needed: before the point, which may be missing, or behind it.
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")


def digit_sum(text: str) -> int:
    """Return the sum of the digits of a decimal number that is given as text."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}")
    stripped = text.strip(" ")
    if not any("0" <= character <= "9" for character in text):
        raise ValueError("no digit")
    return sum(int(character) for character in stripped if character in "0123456789")
