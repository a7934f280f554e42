import pandas as pd


def scale_features(
    train: pd.DataFrame, test: pd.DataFrame, method: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return both parts with numeric columns scaled by what was learned from train."""
    raise NotImplementedError
