def count_palindromic_substrings(s: str, distinct: bool = False) -> int:
    """Return how many parts of s are palindromes, by position or as different texts."""
    if not isinstance(s, str):
        raise TypeError("s must be a string")
    if distinct:
        parts = {s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1)}
        return sum(part == part[::-1] for part in parts)
    total = 0
    for middle in range(2 * len(s) - 1):
        left, right = middle // 2, (middle + 1) // 2
        while left >= 0 and right < len(s):
            if s[left] == s[right]:
                total += 1
            left -= 1
            right += 1
    return total
