import string


def bigrams(
    sentence: str, lower: bool = True, strip_punctuation: bool = True
) -> list[tuple[str, str]]:
    """Return the pairs of adjacent words of sentence, in order."""
    words = []
    for word in sentence.split():
        if lower:
            word = word.lower()
        if strip_punctuation:
            word = word.strip(string.punctuation)
        if word:
            words.append(word)
    pairs = []
    for i in range(len(words) - 1):
        pairs.append((words[i], words[i + 1]))
    return pairs
