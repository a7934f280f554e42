import numpy as np
import pandas as pd


def _rain(rng, rainfall):
    """These days in any order."""
    amounts = rng.permutation(np.asarray(rainfall, dtype=float))
    days = [f"day {number}" for number in range(len(amounts))]
    return pd.DataFrame({"day": days, "rainfall": amounts})


def _amounts(rng, size):
    """Rain of rainy days, no amount twice, in ascending order."""
    return np.sort(rng.permutation(400)[:size] + 1) / 100.0


# A case fails for one reason: only the first case and those on no rain have missing days.
def odd_count(solution, seed):
    rng = np.random.default_rng(seed)
    hand = pd.DataFrame({"day": list("abcde"), "rainfall": [0.0, 0.2, 0.5, np.nan, 1.1]})
    low, middle, high = _amounts(rng, 3)
    drawn = hand.assign(rainfall=[0.0, low, middle, np.nan, high + 1.0])
    return [float(solution.median_rainfall(frame)) for frame in (hand, drawn)]


def even_count(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"day": list("abcdef"), "rainfall": [0.0, 0.0, *_amounts(rng, 4)]})
    return float(solution.median_rainfall(frame))


def unsorted_days(solution, seed):
    rng = np.random.default_rng(seed)
    low, middle, high = _amounts(rng, 3)
    # Many days, and three that stand out of order whatever is drawn.
    many = _rain(rng, [*_amounts(rng, 41), *np.zeros(10)])
    few = pd.DataFrame({"day": list("abc"), "rainfall": [middle, high, low]})
    return [float(solution.median_rainfall(frame)) for frame in (many, few)]


def no_rainy_day(solution, seed):
    rng = np.random.default_rng(seed)
    dry = [np.zeros(5), np.full(3, np.nan), [0.0, np.nan], []]
    return [float(solution.median_rainfall(_rain(rng, amounts))) for amounts in dry]


def python_float(solution, seed):
    rng = np.random.default_rng(seed)
    frames = [_rain(rng, _amounts(rng, size)) for size in (3, 4, 0)]
    return [type(solution.median_rainfall(frame)).__name__ for frame in frames]


def negative_rainfall(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.median_rainfall(_rain(rng, [0.0, -0.25, *_amounts(rng, 3)]))


def absent_column(solution, seed):
    frame = _rain(np.random.default_rng(seed), [0.0, 0.5]).rename(columns={"rainfall": "inches"})
    return solution.median_rainfall(frame)


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _rain(rng, [0.0, np.nan, *_amounts(rng, 4)])
    solution.median_rainfall(frame)
    return frame
