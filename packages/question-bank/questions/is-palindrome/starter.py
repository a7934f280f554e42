def is_palindrome(s: str, loose: bool = False) -> bool:
    """Return whether s reads the same backwards; loose counts letters and digits only."""
    raise NotImplementedError
