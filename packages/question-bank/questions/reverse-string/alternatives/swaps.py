def reverse_string(s):
    if not isinstance(s, str):
        raise TypeError("expected text")
    characters = [*s]
    n = len(characters)
    for i in range(n // 2):
        characters[i], characters[n - 1 - i] = characters[n - 1 - i], characters[i]
    return "".join(characters)
