def bigrams(
    sentence: str, lower: bool = True, strip_punctuation: bool = True
) -> list[tuple[str, str]]:
    """Return the pairs of adjacent words of sentence, in order."""
    raise NotImplementedError
