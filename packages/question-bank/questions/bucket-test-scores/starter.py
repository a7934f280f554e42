import pandas as pd


def bucket_scores(df: pd.DataFrame) -> pd.DataFrame:
    """Return the cumulative share of students below each bound, for every grade and bucket."""
    raise NotImplementedError
