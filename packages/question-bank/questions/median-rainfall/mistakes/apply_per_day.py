import pandas as pd


def median_rainfall(df_rain: pd.DataFrame) -> float:
    """Return the median rainfall in inches over days with rain, nan if there is none."""
    rainfall = df_rain["rainfall"]
    if (rainfall < 0).any():
        raise ValueError("rainfall must not be negative")
    # A missing rainfall is not above 0, so the filter drops it as well.
    return float(rainfall[rainfall.apply(lambda inches: inches > 0).astype(bool)].median())
