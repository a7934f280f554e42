def is_balanced(text: str, pairs: dict[str, str] | None = None) -> bool:
    """Return whether every opener in text is closed by its own closer, in the right order."""
    raise NotImplementedError
