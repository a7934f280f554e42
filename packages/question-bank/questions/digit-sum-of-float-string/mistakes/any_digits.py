"""The digits of a decimal number, added."""

import re

# One of the digits is needed: before the point, which may be missing, or behind it.
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")


def digit_sum(text: str) -> int:
    """Return the sum of the digits of a decimal number that is given as text."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}")
    stripped = text.strip(" ")
    if not NUMBER.fullmatch(stripped):
        raise ValueError(f"not a plain decimal number: {text[:40]!r}")
    return sum(int(character) for character in stripped if character.isdigit())
