def variance(values):
    """Sums of the distances from the first value, which are small where the values lie together."""
    numbers = iter(values)
    first = next(numbers, None)
    if first is None:
        return None
    n, total, squares = 1, 0.0, 0.0
    for number in numbers:
        distance = number - first
        n += 1
        total += distance
        squares += distance * distance
    if n == 1:
        return None
    return round((squares - total * total / n) / (n - 1), 2)
