import numpy as np


def _one(values, low, high):
    numbers = [number for number in values if number == number]
    if not numbers:
        return [float("nan")] * len(values)
    start, end = min(numbers), max(numbers)
    if start == end:
        return [low if number == number else number for number in values]
    return [low + (number - start) * (high - low) / (end - start) for number in values]


def min_max(x, low=0.0, high=1.0, axis=None):
    if not low < high:
        raise ValueError("the range needs a width")
    if axis == 1:
        return min_max(x.T, low, high, axis=0).T
    if axis is None or x.ndim == 1:
        flat = [float(number) for number in x.ravel()]
        return np.array(_one(flat, low, high), dtype=float).reshape(x.shape)
    result = np.zeros(x.shape)
    for place in range(x.shape[1]):
        result[:, place] = min_max(x[:, place], low, high)
    return result
