from copy import deepcopy

import numpy as np
import pandas as pd


def with_log_price(df: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of df with a column log_price, the natural logarithm of price + 1.

    A price of -1 gives -inf, a missing price NaN.
    """
    with np.errstate(divide="ignore"):
        df["log_price"] = np.log(df["price"] + 1)
    result = df.copy()
    del df["log_price"]
    return result


def snapshots(state: dict, updates: list[dict]) -> list[dict]:
    """Return the full state after each update, as independent copies."""
    running = dict(state)
    history = []
    for update in updates:
        running.update(update)
        # The lists in running are still the caller's; only what is handed out has to be its own.
        history.append(deepcopy(running))
    return history
