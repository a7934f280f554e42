import numpy as np
import pandas as pd


def _visits(rng, days):
    """Whole numbers of visits on these days, counted from a random one."""
    days = np.asarray(days)
    start = pd.Timestamp("2023-01-01") + pd.Timedelta(days=int(rng.integers(700)))
    dates = pd.DatetimeIndex(start + pd.to_timedelta(days, unit="D"))
    return pd.DataFrame({"date": dates, "visits": rng.integers(1, 900, size=len(days))})


# A case fails for one reason: absent days, centred windows, text dates and missing visits have a
# case each, and other windows than of three days only the first and those that are centred.
def every_day_there(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _visits(rng, range(10))
    windows = {"default": {}, "1": {"window": 1}, "4": {"window": 4}, "7": {"window": 7}}
    return {
        name: solution.add_rolling(frame.copy(), **options)["rolling_avg"].to_numpy(dtype=float)
        for name, options in windows.items()
    }


def missing_day(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _visits(rng, [0, 1, 2, 3, 5, 6, 7, 8, 12, 13, 14]).assign(server="north")
    return solution.add_rolling(frame)


def centred_window(solution, seed):
    frame = _visits(np.random.default_rng(seed), range(11))
    return {
        window: solution.add_rolling(frame.copy(), window, centre=True)["rolling_avg"].to_numpy()
        for window in (3, 4, 5)
    }


def text_dates(solution, seed):
    frame = _visits(np.random.default_rng(seed), [3, 0, 6, 1, 5, 2, 7, 4])
    frame["date"] = frame["date"].dt.strftime("%Y-%m-%d")
    return solution.add_rolling(frame.set_axis([4, 4, 9, 1, 0, 3, 8, 7]))


def missing_visits(solution, seed):
    frame = _visits(np.random.default_rng(seed), range(12)).astype({"visits": float})
    frame.loc[[0, 5, 11], "visits"] = np.nan
    return solution.add_rolling(frame)


def duplicate_dates(solution, seed):
    return solution.add_rolling(_visits(np.random.default_rng(seed), [0, 1, 2, 2, 3, 4]))


def bad_window(solution, seed):
    frame = _visits(np.random.default_rng(seed), range(5))
    outcomes = {}
    for window in (0, -1, -3):
        try:
            solution.add_rolling(frame.copy(), window=window)
            outcomes[window] = "no error"
        except ValueError:
            outcomes[window] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    frame = _visits(np.random.default_rng(seed), [2, 0, 1, 3])
    frame["date"] = frame["date"].dt.strftime("%Y-%m-%d")
    solution.add_rolling(frame)
    return frame
