"""Reversal of a text."""


def reverse_string(s: str) -> str:
    """Return the characters of s in reverse order."""
    if not isinstance(s, str):
        raise TypeError(f"s must be a string, got {type(s).__name__}")
    if not s:
        raise ValueError("s must not be empty")
    return s[::-1]
