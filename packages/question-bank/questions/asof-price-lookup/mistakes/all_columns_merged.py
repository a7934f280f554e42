import pandas as pd


def attach_prices(
    trades: pd.DataFrame, prices: pd.DataFrame, max_age: str = "1D"
) -> pd.DataFrame:
    """Return trades with a column `price`: the latest price of the symbol at or before the trade."""
    ticks = prices.drop_duplicates(["symbol", "time"], keep="last").sort_values("time")
    positions = pd.Series(range(len(trades)), name="position")
    wanted = trades.reset_index(drop=True).assign(position=positions)
    found = pd.merge_asof(
        wanted.sort_values("time"),
        ticks,
        on="time",
        by="symbol",
        tolerance=pd.Timedelta(max_age),
    )
    in_order = found.sort_values("position").drop(columns="position")
    return in_order.set_index(trades.index)
