"""Reversal of a text."""


def reverse_string(s: str) -> str:
    """Return the characters of s in reverse order."""
    return s[::-1]
