def count_palindromic_substrings(s: str, distinct: bool = False) -> int:
    """Return how many parts of s are palindromes, by position or as different texts."""
    raise NotImplementedError
