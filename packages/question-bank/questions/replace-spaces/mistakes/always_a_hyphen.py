"""Spaces replaced by another character."""


def replace_spaces(text: str, char: str = "-") -> str:
    """Return text with char in the place of each space."""
    for name, value in (("text", text), ("char", char)):
        if not isinstance(value, str):
            raise TypeError(f"{name} must be a string, got {type(value).__name__}")
    if len(char) != 1:
        raise ValueError(f"char must be one character, got {len(char)}")
    return text.replace(" ", "-")
