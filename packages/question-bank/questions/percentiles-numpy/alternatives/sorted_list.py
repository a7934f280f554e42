import math


def percentiles(x, q=(25, 50, 75)):
    for p in q:
        if p < 0 or p > 100:
            raise ValueError(f"{p} is no percentile")
    numbers = sorted(float(value) for value in x.ravel() if value == value)
    result = {}
    for p in q:
        if not numbers:
            result[p] = math.nan
            continue
        place = (len(numbers) - 1) * p / 100
        below = math.floor(place)
        above = min(below + 1, len(numbers) - 1)
        result[p] = numbers[below] + (place - below) * (numbers[above] - numbers[below])
    return result
