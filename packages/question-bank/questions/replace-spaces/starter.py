def replace_spaces(text: str, char: str = "-") -> str:
    """Return text with char in the place of each space."""
    raise NotImplementedError
