import pandas as pd

TREATMENTS = ("median", "clip", "nan", "drop")


def treat_outliers(df: pd.DataFrame, limit: float = 3.0, how: str = "median") -> pd.DataFrame:
    """Return df with the outliers of its numeric columns treated as how says.

    Missing values and constant columns have no z-score and no outliers.
    """
    if how not in TREATMENTS:
        raise ValueError(f"how must be one of {', '.join(TREATMENTS)}, got {how!r}")
    if limit <= 0:
        raise ValueError(f"limit must be above 0, got {limit}")

    # Booleans are no numbers for select_dtypes.
    numbers = df.select_dtypes("number").astype(float)
    mean, deviation = numbers.mean(), numbers.std(ddof=0)
    # Comparisons with NaN, that of 0 / 0 included, are false.
    outliers = ((numbers - mean) / deviation).abs() > limit
    if how == "drop":
        return df[~outliers.any(axis=1)].copy()

    others = numbers.mask(outliers)
    if how == "median":
        others = numbers.mask(outliers, numbers.median(), axis=1)
    elif how == "clip":
        bounds = numbers.clip(mean - limit * deviation, mean + limit * deviation, axis=1)
        others = numbers.mask(outliers, bounds)
    result = df.copy()
    result[others.columns] = others
    return result
