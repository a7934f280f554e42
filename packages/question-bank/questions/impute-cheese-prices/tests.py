import warnings

import numpy as np
import pandas as pd

NAMES = ["Brie", "Gouda", "Feta", "Cheddar", "Edam", "Comte", "Tilsit", "Ricotta", "Manchego"]


def _cheeses(prices):
    return pd.DataFrame({"Name": NAMES[: len(prices)], "Price": prices})


def _even_steps(rng):
    """Three prices of which the middle one is mean and median, in random order."""
    low, step = float(rng.integers(5, 20)), float(rng.integers(2, 9))
    return rng.permutation([low, low + step, low + 2 * step]).tolist()


# A case fails for one reason: mean and median differ in odd_number only, and but for even_number
# the number of known prices is odd and at most one is missing.
def odd_number(solution, seed):
    rng = np.random.default_rng(seed)
    hand = _cheeses([15, np.nan, 30, 20])
    low, middle = sorted(rng.choice(np.arange(5, 40), size=2, replace=False).tolist())
    prices = rng.permutation([low, low - 1.5, middle + 1.25, middle + 2.5, 300.0, np.nan])
    frames = [solution.cheese_median(frame) for frame in (hand, _cheeses(prices))]
    return pd.concat(frames, ignore_index=True)


def even_number(solution, seed):
    rng = np.random.default_rng(seed)
    low, middle, high = sorted(_even_steps(rng))
    # Low, middle, middle + 2, high + 2: the mean is also the mean of the two in the middle.
    known = [low, middle, middle + 2.0, high + 2.0]
    prices = rng.permutation([*known, np.nan, np.nan, np.nan])
    return solution.cheese_median(_cheeses(prices))


def nothing_missing(solution, seed):
    rng = np.random.default_rng(seed)
    found = []
    for prices in (_even_steps(rng), rng.integers(5, 40, size=5).tolist()):
        frame = _cheeses(prices)
        result = solution.cheese_median(frame)
        kept = {"names": result["Name"].tolist(), "prices": result["Price"].tolist()}
        is_new = result is not frame
        result.loc[0, "Price"] = 999
        found.append(
            {**kept, "new frame": is_new, "df_cheeses": frame["Price"].tolist() == prices}
        )
    return found


def no_known_price(solution, seed):
    size = 1 + seed % 5
    outcomes = {}
    frames = {"all missing": _cheeses([np.nan] * size), "no rows": _cheeses([1.0]).iloc[:0]}
    for name, frame in frames.items():
        try:
            solution.cheese_median(frame)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def rest_kept(solution, seed):
    rng = np.random.default_rng(seed)
    low, middle, high = _even_steps(rng)
    frame = _cheeses([low, np.nan, middle, high])
    frame.insert(0, "fat", [45.0, 48.0, np.nan, float(rng.integers(20, 60))])
    frame["origin"] = ["France", None, "Greece", "England"]
    frame.loc[2, "Name"] = None
    frame.index = [7, "x", 7, 0]
    return solution.cheese_median(frame)


def no_warning(solution, seed):
    rng = np.random.default_rng(seed)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.cheese_median(_cheeses([*_even_steps(rng), np.nan]))
    return [warning.category.__name__ for warning in caught]


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _cheeses([np.nan, *_even_steps(rng)])
    solution.cheese_median(frame)
    return frame
