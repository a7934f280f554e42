def is_palindrome(s: str, loose: bool = False) -> bool:
    """Return whether s reads the same backwards; loose counts letters and digits only."""
    if not isinstance(s, str):
        raise TypeError("s must be a str")
    characters = list(s)
    if loose:
        # One by one, so that a letter's place in the word does not change its small form.
        characters = [character.casefold() for character in s if character.isalnum()]
    left, right = 0, len(characters) - 1
    while left < right:
        if characters[left] != characters[right]:
            return False
        left += 1
        right -= 1
    return True
