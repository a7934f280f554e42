import pandas as pd


def grades_colors(df_students: pd.DataFrame) -> pd.DataFrame:
    """Return the students who like green or red and have a grade above 90."""
    raise NotImplementedError
