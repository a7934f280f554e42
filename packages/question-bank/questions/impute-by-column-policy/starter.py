import pandas as pd


def learn_fills(train: pd.DataFrame, policy: dict[str, str]) -> dict:
    """Return what apply_fills has to know to fill each column by its policy."""
    raise NotImplementedError


def apply_fills(df: pd.DataFrame, fills: dict, flag: bool = False) -> pd.DataFrame:
    """Return df with its gaps filled, if flag is set with a column <column>_missing for each."""
    raise NotImplementedError
