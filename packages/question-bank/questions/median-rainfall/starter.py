import pandas as pd


def median_rainfall(df_rain: pd.DataFrame) -> float:
    """Return the median rainfall in inches over days with rain, nan if there is none."""
    raise NotImplementedError
