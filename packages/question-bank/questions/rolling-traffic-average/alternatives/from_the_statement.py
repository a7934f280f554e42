import numpy as np
import pandas as pd


def add_rolling(df: pd.DataFrame, window: int = 3, centre: bool = False) -> pd.DataFrame:
    """Return df sorted by date with rolling_avg, the mean visits of `window` calendar days."""
    if window < 1:
        raise ValueError("window must be at least 1")
    result = df.reset_index(drop=True).copy()
    result["date"] = pd.to_datetime(result["date"])
    if result["date"].duplicated().any():
        raise ValueError("duplicate dates")
    result = result.sort_values("date").reset_index(drop=True)

    if centre:
        before = window // 2
    else:
        before = window - 1
    after = window - 1 - before

    days = result["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    visits = result["visits"].astype("float64").to_numpy()
    means = np.full(len(result), np.nan)
    for row in range(len(result)):
        first = row - before
        last = row + after
        if first < 0 or last >= len(result):
            continue
        # The dates differ, so the right distance means that no day between is absent.
        if days[last] - days[first] == window - 1:
            means[row] = visits[first : last + 1].mean()
    result["rolling_avg"] = means
    return result
