import re

# \w without the underscore: letters and digits of any script
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def top_words(text: str, n: int, stop: set[str] | None = None) -> list[tuple[str, int]]:
    """Return the n most frequent words of text with their counts, ties in alphabetical order."""
    if not isinstance(text, str):
        raise TypeError("text must be a str")
    if n <= 0:
        return []

    ignored = set()
    for word in stop or ():
        ignored.add(word.casefold())
    counts: dict[str, int] = {}
    for match in WORD.finditer(text):
        word = match.group().casefold()
        if word not in ignored:
            counts[word] = counts.get(word, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:n]
