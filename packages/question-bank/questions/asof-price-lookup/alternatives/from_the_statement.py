import numpy as np
import pandas as pd


def _keys(frame: pd.DataFrame) -> pd.DataFrame:
    """Return symbol and time in the same types for both frames, with a fresh index."""
    return pd.DataFrame(
        {
            "symbol": frame["symbol"].astype(object).array,
            "time": pd.to_datetime(frame["time"]).dt.as_unit("ns").array,
        }
    )


def attach_prices(
    trades: pd.DataFrame, prices: pd.DataFrame, max_age: str = "1D"
) -> pd.DataFrame:
    """Return trades with a column `price`: the last known one of its symbol."""
    result = trades.copy()
    found = np.full(len(trades), np.nan)
    if len(trades) > 0 and len(prices) > 0:
        left = _keys(trades)
        left["row"] = np.arange(len(trades))
        left = left.sort_values("time", kind="stable")

        right = _keys(prices)
        right["price"] = prices["price"].astype(float).to_numpy()
        right = right.drop_duplicates(["symbol", "time"], keep="last")
        right = right.sort_values("time", kind="stable")

        merged = pd.merge_asof(
            left,
            right,
            on="time",
            by="symbol",
            tolerance=pd.Timedelta(max_age),
            direction="backward",
        )
        found[merged["row"].to_numpy()] = merged["price"].to_numpy()
    result["price"] = found
    return result
