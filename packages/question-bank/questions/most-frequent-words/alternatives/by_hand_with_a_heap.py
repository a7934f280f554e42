import heapq
from itertools import groupby


def top_words(text, n, stop=None):
    if not isinstance(text, str):
        raise TypeError("text must be a str")
    if n < 1:
        return []
    folded = text.casefold()
    kept = []
    for i, c in enumerate(folded):
        inside = (
            c == "'"
            and 0 < i < len(folded) - 1
            and folded[i - 1].isalnum()
            and folded[i + 1].isalnum()
        )
        kept.append(c if c.isalnum() or inside else " ")
    banned = set()
    for word in stop or []:
        banned.add(word.casefold())
    tokens = sorted(word for word in "".join(kept).split(" ") if word and word not in banned)
    groups = ((word, len(list(group))) for word, group in groupby(tokens))
    return heapq.nsmallest(n, groups, key=lambda pair: (-pair[1], pair[0]))
