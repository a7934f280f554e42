DIGITS = {c: i for i, c in enumerate("0123456789")}


def digit_sum(text):
    if not isinstance(text, str):
        raise TypeError("text has to be str")
    start, end = 0, len(text)
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    if start < end and text[start] in ("+", "-"):
        start += 1
    total = count = points = 0
    for i in range(start, end):
        c = text[i]
        if c in DIGITS:
            total += DIGITS[c]
            count += 1
        elif c == "." and points == 0:
            points = 1
        else:
            raise ValueError(f"unexpected {c!r}")
    if count == 0:
        raise ValueError("no digit")
    return total
