def is_balanced(text: str, pairs: dict[str, str] | None = None) -> bool:
    """Return whether every opener in text is closed by its own closer, in the right order."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}")
    if pairs is None:
        pairs = {"(": ")"}
    openers = {closer: opener for opener, closer in pairs.items()}
    depth = dict.fromkeys(pairs, 0)
    for character in text:
        if character in pairs:
            depth[character] += 1
        elif character in openers:
            depth[openers[character]] -= 1
            if depth[openers[character]] < 0:
                return False
    return not any(depth.values())
