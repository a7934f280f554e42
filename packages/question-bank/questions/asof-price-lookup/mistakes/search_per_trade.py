import pandas as pd


def attach_prices(
    trades: pd.DataFrame, prices: pd.DataFrame, max_age: str = "1D"
) -> pd.DataFrame:
    """Return trades with a column `price`: the latest price of the symbol at or before the trade."""
    oldest = pd.Timedelta(max_age)
    ticks = prices.sort_values("time", kind="stable")
    found = []
    for symbol, time in zip(trades["symbol"], trades["time"]):
        known = ticks[(ticks["symbol"] == symbol) & ticks["time"].between(time - oldest, time)]
        found.append(known["price"].iloc[-1] if len(known) else float("nan"))
    return trades.assign(price=pd.Series(found, index=trades.index, dtype="float64"))
