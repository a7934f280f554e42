def count_palindromic_substrings(s, distinct=False):
    if not isinstance(s, str):
        raise TypeError("s has to be text")
    n = len(s)
    palindrome = {}
    for length in range(1, n + 1):
        for i in range(n - length + 1):
            inner = length <= 2 or palindrome[i + 1, length - 2]
            palindrome[i, length] = inner and s[i] == s[i + length - 1]
    hits = [key for key, value in palindrome.items() if value]
    if distinct:
        return len(set(s[i : i + length] for i, length in hits))
    return len(hits)
