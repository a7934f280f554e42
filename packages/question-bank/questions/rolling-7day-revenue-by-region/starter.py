import pandas as pd


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    """Return region, date, daily_revenue and rolling_avg for every region and calendar day."""
    raise NotImplementedError
