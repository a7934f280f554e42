from math import sqrt


def deviations(items, ddof=0):
    """Sums of whole numbers, which Python keeps exactly, and one division at the end."""
    seen = {}
    for item in items:
        numbers = item["values"]
        if item["key"] in seen:
            raise ValueError(item["key"])
        n = len(numbers)
        if n - ddof < 1:
            seen[item["key"]] = None
            continue
        total, squares = 0, 0
        for number in numbers:
            total += number
            squares += number * number
        seen[item["key"]] = round(sqrt((n * squares - total * total) / (n * (n - ddof))), 2)
    return seen
