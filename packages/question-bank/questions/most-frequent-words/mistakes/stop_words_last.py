"""The most frequent words of a text, in an order that does not depend on their positions."""

import re
from collections import Counter

# Letters and digits, with single apostrophes between them.
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def top_words(text: str, n: int, stop: set[str] | None = None) -> list[tuple[str, int]]:
    """Return the n most frequent words of text with their counts, ties in alphabetical order."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}")
    if n <= 0:
        return []
    words = WORD.findall(text.casefold())
    ignored = {word.casefold() for word in stop or ()}
    counts = Counter(word for word in words)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [item for item in ranked[:n] if item[0] not in ignored]
