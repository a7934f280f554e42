def count_palindromic_substrings(s: str, distinct: bool = False) -> int:
    """Return how many parts of s are palindromes, by position or as different texts."""
    if not isinstance(s, str):
        raise TypeError("s must be a text")
    total = 0
    texts: set[str] = set()
    for center in range(2 * len(s) - 1):
        # Even centers are characters, odd ones lie between two of them.
        left = center // 2
        right = (center + 1) // 2
        while left >= 0 and right < len(s) and s[left] == s[right]:
            total += 1
            if distinct:
                texts.add(s[left : right + 1])
            left -= 1
            right += 1
    return len(texts) if distinct else total
