"""Pairs of adjacent words."""

import string
from itertools import pairwise


def bigrams(
    sentence: str, lower: bool = True, strip_punctuation: bool = True
) -> list[tuple[str, str]]:
    """Return the pairs of adjacent words of sentence, in order."""
    if lower:
        sentence = sentence.lower()
    tokens = sentence.split()
    if strip_punctuation:
        stripped = [token.strip(string.punctuation) for token in tokens]
        tokens = stripped
    return list(pairwise(tokens))
