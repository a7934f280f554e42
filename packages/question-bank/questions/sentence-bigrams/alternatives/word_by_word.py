import re
import string


def bigrams(sentence, lower=True, strip_punctuation=True):
    result = []
    before = None
    for match in re.finditer(r"\S+", sentence):
        word = match.group()
        if strip_punctuation:
            while word and word[0] in string.punctuation:
                word = word[1:]
            while word and word[-1] in string.punctuation:
                word = word[:-1]
            if not word:
                continue
        word = word.lower() if lower else word
        if before is not None:
            result.append((before, word))
        before = word
    return result
