from itertools import product


def crack(check, digits=3):
    if digits <= 0:
        raise ValueError("digits")
    attempts = 0
    for symbols in product("0123456789", repeat=digits):
        attempts += 1
        guess = "".join(symbols)
        if check(guess):
            return guess, attempts
    return None, attempts
