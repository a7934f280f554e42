"""Spaces replaced by another character."""


def replace_spaces(text: str, char: str = "-") -> str:
    """Return text with char in the place of each space."""
    text, char = str(text), str(char)
    if len(char) != 1:
        raise ValueError(f"char must be one character, got {len(char)}")
    return text.replace(" ", char)
