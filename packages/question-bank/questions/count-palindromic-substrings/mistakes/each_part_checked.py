def count_palindromic_substrings(s: str, distinct: bool = False) -> int:
    """Return how many parts of s are palindromes, by position or as different texts."""
    if not isinstance(s, str):
        raise TypeError("s must be a string")
    found = []
    for start in range(len(s)):
        for end in range(start, len(s)):
            left, right = start, end
            while left < right and s[left] == s[right]:
                left += 1
                right -= 1
            if left >= right:
                found.append((start, end + 1))
    return len({s[start:end] for start, end in found}) if distinct else len(found)
