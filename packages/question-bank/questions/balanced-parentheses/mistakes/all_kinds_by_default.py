"""Matching of brackets with a stack of the closers that are due."""


def is_balanced(text: str, pairs: dict[str, str] | None = None) -> bool:
    """Return whether every opener in text is closed by its own closer, in the right order."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}")
    if pairs is None:
        pairs = {"(": ")", "[": "]", "{": "}"}

    closers = set(pairs.values())
    waiting: list[str] = []
    for character in text:
        if character in pairs:
            waiting.append(pairs[character])
        elif character in closers:
            if not waiting or waiting.pop() != character:
                return False
    return not waiting
