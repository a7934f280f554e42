def histogram(values: list[int], x: int) -> dict[str, int]:
    """Count values in at most x bins of equal width, under the keys "lo-hi"."""
    for number in [x, *values]:
        if isinstance(number, bool) or not isinstance(number, int):
            raise TypeError(f"{number!r} is not an integer")
    if x < 1:
        raise ValueError("there must be at least one bin")
    if not values:
        return {}

    lowest = min(values)
    numbers = max(values) - lowest + 1
    width = -(-numbers // x)  # rounded up

    counts: dict[int, int] = {}
    for value in values:
        place = (value - lowest) // width
        counts[place] = counts.get(place, 0) + 1

    result = {}
    for place in sorted(counts):
        lo = lowest + place * width
        hi = lo + width - 1
        key = str(lo) if width == 1 else f"{lo}-{hi}"
        result[key] = counts[place]
    return result
