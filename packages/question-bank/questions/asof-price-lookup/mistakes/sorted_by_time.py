import pandas as pd


def attach_prices(
    trades: pd.DataFrame, prices: pd.DataFrame, max_age: str = "1D"
) -> pd.DataFrame:
    """Return trades with a column `price`: the latest price of the symbol at or before the trade."""
    ticks = prices.drop_duplicates(["symbol", "time"], keep="last").sort_values("time")
    return pd.merge_asof(
        trades.sort_values("time"),
        ticks[["symbol", "time", "price"]],
        on="time",
        by="symbol",
        tolerance=pd.Timedelta(max_age),
    )
