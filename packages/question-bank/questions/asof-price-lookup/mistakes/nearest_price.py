import pandas as pd


def attach_prices(
    trades: pd.DataFrame, prices: pd.DataFrame, max_age: str = "1D"
) -> pd.DataFrame:
    """Return trades with a column `price`: the latest price of the symbol at or before the trade."""
    ticks = prices.drop_duplicates(["symbol", "time"], keep="last").sort_values("time")
    positions = pd.Series(range(len(trades)), name="position")
    wanted = trades[["symbol", "time"]].reset_index(drop=True).assign(position=positions)
    found = pd.merge_asof(
        wanted.sort_values("time"),
        ticks[["symbol", "time", "price"]],
        on="time",
        by="symbol",
        tolerance=pd.Timedelta(max_age),
        direction="nearest",
    )
    in_order = found.set_index("position")["price"].sort_index()
    return trades.assign(price=in_order.to_numpy(dtype="float64"))
