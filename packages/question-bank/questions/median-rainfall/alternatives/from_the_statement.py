import math

import pandas as pd


def median_rainfall(df_rain: pd.DataFrame) -> float:
    """Return the median rainfall in inches over days with rain, nan if there is none."""
    if "rainfall" not in df_rain.columns:
        raise KeyError("rainfall")
    known = df_rain["rainfall"].dropna().astype(float)
    if (known < 0).any():
        raise ValueError("negative rainfall")

    rainy = sorted(known[known > 0].tolist())
    if not rainy:
        return math.nan
    middle = len(rainy) // 2
    if len(rainy) % 2 == 1:
        return float(rainy[middle])
    return float((rainy[middle - 1] + rainy[middle]) / 2)
