import pandas as pd


def summarise(df: pd.DataFrame, fill: str | None = None) -> pd.DataFrame:
    """Return n, n_missing, mean, median and std of each numeric column, one row per column.

    fill is None (missing values are ignored), "median" or "zero" (they are filled); the two counts
    are those before filling.
    """
    numbers = df.select_dtypes("number")
    if fill is None:
        treated = numbers
    elif fill == "median":
        treated = numbers.fillna(numbers.median())
    elif fill == "zero":
        treated = numbers.fillna(0)
    else:
        raise ValueError(f"fill must be None, 'median' or 'zero', got {fill!r}")
    return pd.DataFrame(
        {
            "n": numbers.count(),
            "n_missing": numbers.isna().sum(),
            "mean": treated.mean(),
            "median": treated.median(),
            "std": treated.std().where(numbers.count() != 1, treated.std().fillna(0)),
        }
    )
