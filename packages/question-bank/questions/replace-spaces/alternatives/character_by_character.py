def replace_spaces(text, char="-"):
    if not (isinstance(text, str) and isinstance(char, str)):
        raise TypeError("text and char have to be str")
    characters = list(text)
    if len(char) == 1:
        for i, c in enumerate(characters):
            if ord(c) == 32:
                characters[i] = char
        return "".join(characters)
    raise ValueError("char has to be one character")
