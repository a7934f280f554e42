"""Reversal of a text."""


def reverse_string(s: str) -> str:
    """Return the characters of s in reverse order."""
    if not isinstance(s, str):
        raise TypeError(f"s must be a string, got {type(s).__name__}")
    letters = list(s)
    left, right = 0, len(letters) - 1
    while left < right - 1:
        letters[left], letters[right] = letters[right], letters[left]
        left += 1
        right -= 1
    return "".join(letters)
