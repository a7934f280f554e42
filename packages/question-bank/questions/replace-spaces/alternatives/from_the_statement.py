def replace_spaces(text: str, char: str = "-") -> str:
    """Return text with char in the place of each space."""
    if not isinstance(text, str) or not isinstance(char, str):
        raise TypeError("text and char must be strings")
    if len(char) != 1:
        raise ValueError("char must be exactly one character")
    letters = []
    for letter in text:
        letters.append(char if letter == " " else letter)
    return "".join(letters)
