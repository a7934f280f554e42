import pandas as pd


def median_rainfall(df_rain: pd.DataFrame) -> float:
    """Return the median rainfall in inches over days with rain, nan if there is none."""
    rainfall = df_rain["rainfall"]
    if (rainfall < 0).any():
        raise ValueError("rainfall must not be negative")
    # A missing rainfall is not above 0, so the filter drops it as well.
    rainy = rainfall[rainfall > 0].tolist()
    if not rainy:
        return float("nan")
    half = len(rainy) // 2
    return rainy[half] if len(rainy) % 2 else (rainy[half - 1] + rainy[half]) / 2
