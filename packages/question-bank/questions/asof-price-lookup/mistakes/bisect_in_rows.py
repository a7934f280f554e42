import bisect

import pandas as pd


def attach_prices(
    trades: pd.DataFrame, prices: pd.DataFrame, max_age: str = "1D"
) -> pd.DataFrame:
    """Return trades with a column `price`: the latest price of the symbol at or before the trade."""
    oldest = pd.Timedelta(max_age)
    ticks = prices.sort_values("time", kind="stable")
    known = {
        symbol: (rows["time"].tolist(), rows["price"].tolist())
        for symbol, rows in ticks.groupby("symbol")
    }
    found = []
    for trade in trades.itertuples():
        times, values = known.get(trade.symbol, ([], []))
        place = bisect.bisect_right(times, trade.time) - 1
        is_fresh = place >= 0 and trade.time - times[place] <= oldest
        found.append(values[place] if is_fresh else float("nan"))
    return trades.assign(price=pd.Series(found, index=trades.index, dtype="float64"))
