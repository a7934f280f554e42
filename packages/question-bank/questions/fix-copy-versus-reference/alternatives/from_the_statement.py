import copy

import numpy as np
import pandas as pd


def with_log_price(df: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of df with a column log_price, the natural logarithm of price + 1."""
    result = df.copy(deep=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        result["log_price"] = np.log(result["price"].to_numpy(dtype=float) + 1)
    return result


def snapshots(state: dict, updates: list[dict]) -> list[dict]:
    """Return the full state after each update, as independent copies."""
    history = []
    current = state
    for update in updates:
        current = copy.deepcopy(current)
        for key, value in update.items():
            current[key] = copy.deepcopy(value)
        history.append(current)
    return history
