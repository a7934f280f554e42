import numpy as np
import pandas as pd

OUT = 900.0


def _column(rng, size, outliers=()):
    """Different whole numbers below 100, and outliers at these places."""
    values = rng.permutation(np.arange(20.0, 20.0 + size))
    values[list(outliers)] = OUT
    return values


def _listed(frame):
    """Columns of numbers as arrays; all else about them has a case of its own."""
    return {name: frame[name].to_numpy(dtype=float) for name in frame.columns}


# A case fails for one reason: only missing_cells has missing cells, only constant_column a
# constant column, and all outliers but those of at_the_limit lie far beyond the limit.
def replaced_by_median(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            # An odd number of others, and an even one; three of 60 rows at most are out.
            "load": _column(rng, 60, [5]),
            "heat": _column(rng, 60, [7, 30]),
            "calm": _column(rng, 60),
            "count": _column(rng, 60, [5, 11, 59]).astype(int),
        }
    )
    frame.loc[30, "heat"] = -OUT
    return solution.treat_outliers(frame)


def clipped(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"load": _column(rng, 50, [3]), "heat": _column(rng, 50, [9, 20])})
    frame.loc[20, "heat"] = -OUT
    return solution.treat_outliers(frame, 2.5, how="clip")


def made_missing_or_dropped(solution, seed):
    rng = np.random.default_rng(seed)
    places = rng.permutation(40)[:3]
    load, heat = _column(rng, 40, places[:2]), _column(rng, 40, places[2:])
    frame = pd.DataFrame({"load": load, "heat": heat})
    frame["row"] = np.arange(40.0)
    return {
        how: _listed(solution.treat_outliers(frame.copy(), how=how)) for how in ("nan", "drop")
    }


def missing_cells(solution, seed):
    rng = np.random.default_rng(seed)
    # Each row with an outlier has one in every column, so that any or all makes no difference.
    frame = pd.DataFrame({"load": _column(rng, 40, [8]), "heat": _column(rng, 40, [8])})
    frame.iloc[rng.permutation(np.arange(10, 40))[:4], 0] = np.nan
    frame.loc[[2, 3, 9], "heat"] = np.nan
    found = {
        how: _listed(solution.treat_outliers(frame.copy(), 3.0, how)) for how in ("nan", "drop")
    }
    replaced = solution.treat_outliers(frame.copy())
    return {**found, "median, missing": replaced.isna().to_numpy()}


def constant_column(solution, seed):
    rng = np.random.default_rng(seed)
    level = int(rng.integers(1, 50))
    frame = pd.DataFrame({"load": _column(rng, 30), "level": [level] * 30})
    return {
        how: _listed(solution.treat_outliers(frame.copy(), how=how))
        for how in ("median", "clip", "nan", "drop")
    }


def at_the_limit(solution, seed):
    rng = np.random.default_rng(seed)
    shift, scale = float(rng.integers(-20, 20)), 2.0 ** int(rng.integers(-2, 3))
    # Mean 0 and deviation 1, so the first two have a z of exactly 2, before shift and scale.
    values = rng.permutation([2.0, -2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]) * scale + shift
    frame = pd.DataFrame({"load": values})
    ten = pd.DataFrame({"load": rng.permutation([*range(1, 10), 500.0])})
    found = {
        f"limit {limit}": _listed(solution.treat_outliers(frame.copy(), limit, "nan"))
        for limit in (2.0, 1.9375, 2.0625)
    }
    return {**found, "ten rows": _listed(solution.treat_outliers(ten))}


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            "town": [f"town {number}" for number in rng.integers(5, size=30)],
            "load": _column(rng, 30, [12]),
            # A single True has a z above 5.
            "open": np.arange(30) == rng.integers(30),
            "day": pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(99, size=30), unit="D"),
        },
        index=rng.permutation(np.arange(30) // 2),
    )
    return solution.treat_outliers(frame, how="nan")


def wrong_arguments(solution, seed):
    frame = pd.DataFrame({"load": _column(np.random.default_rng(seed), 30, [4])})
    outcomes = {}
    for limit, how in [(3.0, "mean"), (3.0, "Drop"), (0, "nan"), (0.0, "drop"), (-3.0, "clip")]:
        try:
            solution.treat_outliers(frame, limit, how)
            outcomes[f"{limit}, {how}"] = "no error"
        except ValueError:
            outcomes[f"{limit}, {how}"] = "ValueError"
        except KeyError:
            outcomes[f"{limit}, {how}"] = "KeyError"
    return outcomes


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"load": _column(rng, 30, [4]), "heat": _column(rng, 30, [9])})
    for how in ("median", "clip", "nan", "drop"):
        solution.treat_outliers(frame, 3.0, how)
    return frame
