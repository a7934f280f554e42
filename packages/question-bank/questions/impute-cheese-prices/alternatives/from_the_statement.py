import pandas as pd


def cheese_median(df_cheeses: pd.DataFrame) -> pd.DataFrame:
    """Return the list with the median of the known prices in place of missing ones."""
    prices = df_cheeses["Price"]
    missing = prices.isna().to_numpy()
    if missing.all():
        raise ValueError("no price is known")

    result = df_cheeses.copy()
    if missing.any():
        filled = prices.astype("float64").to_numpy().copy()
        known = sorted(filled[~missing].tolist())
        middle = len(known) // 2
        if len(known) % 2 == 1:
            median = known[middle]
        else:
            median = (known[middle - 1] + known[middle]) / 2
        filled[missing] = median
        result["Price"] = filled
    return result
