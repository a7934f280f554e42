import pandas as pd


def oversample(
    X: pd.DataFrame, y: pd.Series, random_state: int = 0
) -> tuple[pd.DataFrame, pd.Series]:
    """Return X and y, shuffled, with every class raised to the size of the largest."""
    raise NotImplementedError
