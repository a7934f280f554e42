def is_balanced(text: str, pairs: dict[str, str] | None = None) -> bool:
    """Return whether every opener in text is closed by its own closer, in the right order."""
    if not isinstance(text, str):
        raise TypeError("text must be a str")
    if pairs is None:
        pairs = {"(": ")"}

    closers = set(pairs.values())
    expected: list[str] = []
    for character in text:
        if character in pairs:
            expected.append(pairs[character])
        elif character in closers:
            if not expected or expected.pop() != character:
                return False
    return not expected
