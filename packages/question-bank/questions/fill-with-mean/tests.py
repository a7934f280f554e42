import warnings

import numpy as np
import pandas as pd


def _frame(rng, size=9):
    """Rain with three gaps; the values have no gap at the same place in both columns."""
    rain, snow = rng.integers(1, 400, size=(2, size)) / 4.0
    frame = pd.DataFrame({"rain": rain, "snow": snow})
    gaps = rng.permutation(size)
    frame.loc[gaps[:3], "rain"] = np.nan
    frame.loc[gaps[3:5], "snow"] = np.nan
    return frame


# A case fails for one reason: each looks at the column that it is about.
def filled_column(solution, seed):
    rng = np.random.default_rng(seed)
    hand = pd.DataFrame({"rain": [1.0, 2.0, np.nan, 6.0]})
    skewed = _frame(rng).fillna({"snow": 0.0})
    skewed.loc[len(skewed), "rain"] = 5000.0
    return {
        "1, 2, missing, 6": solution.fill_mean(hand, "rain")["rain"].to_numpy(),
        "drawn": solution.fill_mean(skewed, "rain")["rain"].to_numpy(),
    }


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng).assign(town=[None, *"abcdefgh"], visits=rng.integers(9, size=9))
    frame.index = [7, 7, 3, 3, 1, 0, 2, 9, 7]
    return solution.fill_mean(frame, "rain").drop(columns="rain")


def nothing_missing(solution, seed):
    rng = np.random.default_rng(seed)
    floats = _frame(rng).dropna(ignore_index=True)
    whole = floats.assign(rain=rng.integers(1, 9, size=len(floats)))
    outcomes = {}
    for name, frame in [("floats", floats), ("integers", whole)]:
        result = solution.fill_mean(frame, "rain")
        values = result["rain"].tolist()
        result.loc[0, "rain"] = -1
        outcomes[name] = {"values": values, "df changed": bool((frame["rain"] == -1).any())}
    return outcomes


def all_missing(solution, seed):
    frame = _frame(np.random.default_rng(seed)).assign(rain=np.nan)
    return solution.fill_mean(frame, "rain")


def not_numeric(solution, seed):
    rng = np.random.default_rng(seed)
    columns = {
        "text": [*"abc", None],
        "text of digits": [*rng.integers(9, size=3).astype(str), None],
        "booleans": rng.random(4) < 0.5,
        "dates": [*pd.date_range("2024-01-01", periods=3), pd.NaT],
    }
    outcomes = {}
    for name, values in columns.items():
        try:
            solution.fill_mean(pd.DataFrame({"rain": values}), "rain")
            outcomes[name] = "no error"
        except TypeError:
            outcomes[name] = "TypeError"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def no_warnings(solution, seed):
    frame = _frame(np.random.default_rng(seed))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.fill_mean(frame, "rain")
        solution.fill_mean(frame[frame["snow"] > 0], "rain")
    return [warning.category.__name__ for warning in caught]


def input_unchanged(solution, seed):
    frame = _frame(np.random.default_rng(seed))
    solution.fill_mean(frame, "rain")
    return frame
