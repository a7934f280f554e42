def top_words(text: str, n: int, stop: set[str] | None = None) -> list[tuple[str, int]]:
    """Return the n most frequent words of text with their counts, ties in alphabetical order."""
    raise NotImplementedError
