"""Reversal of a text."""


def reverse_string(s: str) -> str:
    """Return the characters of s in reverse order."""
    if not isinstance(s, str):
        raise TypeError(f"s must be a string, got {type(s).__name__}")
    return "".join(s[place] for place in range(len(s) - 1, 0, -1)) if len(s) > 1 else s
