import numpy as np
import pandas as pd


def with_log_price(df: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of df with a column log_price, the natural logarithm of price + 1."""
    result = df
    result["log_price"] = np.log(result["price"] + 1)
    return result


def snapshots(state: dict, updates: list[dict]) -> list[dict]:
    """Return the full state after each update, as independent copies."""
    history = []
    for update in updates:
        state.update(update)
        history.append(state)
    return history
