"""Palindromes, read exactly or by their letters and digits only."""


def is_palindrome(s: str, loose: bool = False) -> bool:
    """Return whether s reads the same backwards; loose counts letters and digits only."""
    if not isinstance(s, str):
        raise TypeError(f"s must be a string, got {type(s).__name__}")
    if loose:
        s = "".join(character for character in s if character.isalpha()).casefold()
    return s == s[::-1]
