def digit_sum(text: str) -> int:
    """Return the sum of the digits of a decimal number that is given as text."""
    if not isinstance(text, str):
        raise TypeError("text must be a str")

    body = text.strip(" ")
    if body.startswith(("+", "-")):
        body = body[1:]
    total = 0
    digits = 0
    points = 0
    for character in body:
        if "0" <= character <= "9":
            total += ord(character) - ord("0")
            digits += 1
        elif character == "." and points == 0:
            points = 1
        else:
            raise ValueError(f"unexpected {character!r} in a decimal number")
    if digits == 0:
        raise ValueError("there is no digit")
    return total
