def is_palindrome(s, loose=False):
    if not isinstance(s, str):
        raise TypeError("s must be str")
    i, j = 0, len(s) - 1
    while i < j:
        if loose and not s[i].isalnum():
            i += 1
        elif loose and not s[j].isalnum():
            j -= 1
        else:
            left, right = (s[i].lower(), s[j].lower()) if loose else (s[i], s[j])
            if left != right:
                return False
            i, j = i + 1, j - 1
    return True
