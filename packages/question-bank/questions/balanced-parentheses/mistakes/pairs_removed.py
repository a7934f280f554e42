def is_balanced(text: str, pairs: dict[str, str] | None = None) -> bool:
    """Return whether every opener in text is closed by its own closer, in the right order."""
    if not isinstance(text, str):
        raise TypeError("text must be a string")
    if pairs is None:
        pairs = {"(": ")"}
    brackets = {*pairs, *pairs.values()}
    rest = "".join(character for character in text if character in brackets)
    shorter = None
    while shorter != rest:
        shorter = rest
        for opener, closer in pairs.items():
            rest = rest.replace(opener + closer, "")
    return rest == ""
