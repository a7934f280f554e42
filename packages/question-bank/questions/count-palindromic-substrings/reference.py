"""Counting palindromes inside a text by growing them from their centres."""


def count_palindromic_substrings(s: str, distinct: bool = False) -> int:
    """Return how many parts of s are palindromes, by position or as different texts."""
    if not isinstance(s, str):
        raise TypeError(f"s must be a string, got {type(s).__name__}")
    total = 0
    texts: set[str] = set()
    # Centres lie on the characters and between them.
    for middle in range(2 * len(s) - 1):
        left, right = middle // 2, (middle + 1) // 2
        while left >= 0 and right < len(s) and s[left] == s[right]:
            total += 1
            if distinct:
                texts.add(s[left : right + 1])
            left -= 1
            right += 1
    return len(texts) if distinct else total
