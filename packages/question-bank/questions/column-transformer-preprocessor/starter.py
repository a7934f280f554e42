import pandas as pd
from sklearn.compose import ColumnTransformer


def make_preprocessor(df: pd.DataFrame, target: str) -> ColumnTransformer:
    """Return an unfitted preprocessor for the columns of df other than target."""
    raise NotImplementedError
