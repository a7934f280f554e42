import numpy as np
import pandas as pd


def _start(rng):
    return pd.Timestamp("2024-06-01") + pd.Timedelta(hours=int(rng.integers(3000)))


def _series(rng, hours, minutes=None):
    """One reading at each of these hours, some minutes past, in the first half of the hour."""
    hours = np.asarray(hours)
    minutes = rng.integers(0, 30, size=len(hours)) if minutes is None else np.asarray(minutes)
    stamps = _start(rng) + pd.to_timedelta(60 * hours + minutes, unit="min")
    return pd.Series(rng.integers(1, 400, size=len(hours)) / 4.0, index=pd.DatetimeIndex(stamps))


# A case fails for one reason: only the first case has readings late in an hour, and those on
# gaps, edges, and order have a case each.
def hourly_means(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.hourly(_series(rng, [0, 0, 0, 1, 2, 2, 3], [0, 17, 59, 45, 31, 40, 5]))


def gap_lengths(solution, seed):
    rng = np.random.default_rng(seed)
    # Gaps of three, four, one, seven and two hours.
    return solution.hourly(_series(rng, [0, 4, 9, 11, 19, 22]))


def other_limit(solution, seed):
    rng = np.random.default_rng(seed)
    limit = int(rng.integers(5, 8))
    return solution.hourly(_series(rng, [0, limit + 1, limit + 3]), limit=limit)


def edges(solution, seed):
    rng = np.random.default_rng(seed)
    series = _series(rng, range(9))
    series.iloc[[0, 1, 4, 7, 8]] = np.nan
    return solution.hourly(series)


def any_order(solution, seed):
    rng = np.random.default_rng(seed)
    series = _series(rng, [6, 0, 2, 2, 5, 2, 0, 3], [3, 9, 7, 7, 1, 7, 9, 0])
    return solution.hourly(series)


def short_series(solution, seed):
    rng = np.random.default_rng(seed)
    one = _series(rng, [5])
    results = {"empty": solution.hourly(one.iloc[:0]), "one value": solution.hourly(one)}
    return {
        name: {"values": result.to_numpy(dtype=float), "hours": list(result.index)}
        for name, result in results.items()
    }


def other_index(solution, seed):
    rng = np.random.default_rng(seed)
    series = _series(rng, range(4))
    indexes = {
        "numbers": pd.RangeIndex(4),
        "text": series.index.strftime("%Y-%m-%d %H:%M"),
        "time spans": pd.to_timedelta([1, 2, 3, 4], unit="h"),
    }
    outcomes = {}
    for name, index in indexes.items():
        try:
            solution.hourly(series.set_axis(index))
            outcomes[name] = "no error"
        except TypeError:
            outcomes[name] = "TypeError"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    series = _series(np.random.default_rng(seed), [7, 0, 1, 3])
    solution.hourly(series)
    return series
