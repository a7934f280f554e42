def reverse_string(s: str) -> str:
    """Return the characters of s in reverse order."""
    if not isinstance(s, str):
        raise TypeError("s must be a str")
    characters = list(s)
    characters.reverse()
    return "".join(characters)
