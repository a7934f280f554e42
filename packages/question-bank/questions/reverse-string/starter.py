def reverse_string(s: str) -> str:
    """Return the characters of s in reverse order."""
    raise NotImplementedError
