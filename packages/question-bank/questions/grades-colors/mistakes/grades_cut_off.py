import pandas as pd

COLORS = ("green", "red")
MIN_GRADE = 90


def grades_colors(df_students: pd.DataFrame) -> pd.DataFrame:
    """Return the students who like green or red and have a grade above 90."""
    likes = df_students["favorite_color"].isin(COLORS)
    whole = df_students["grade"].fillna(0).astype(int)
    return df_students[likes & (whole > MIN_GRADE)].copy()
