def histogram(values, x):
    """Walks over the sorted values and counts into the key of each one's bin."""
    if type(x) is not int or any(type(value) is not int for value in values):
        raise TypeError("integers only")
    if x <= 0:
        raise ValueError("x must be positive")
    result = {}
    if len(values) == 0:
        return result
    ordered = sorted(values)
    width, rest = divmod(ordered[-1] - ordered[0] + 1, x)
    if rest:
        width += 1
    for value in ordered:
        start = value - (value - ordered[0]) % width
        key = f"{start}-{start + width - 1}" if width > 1 else f"{start}"
        result[key] = result.get(key, 0) + 1
    return result
