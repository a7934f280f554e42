import pandas as pd

COLORS = ("green", "red")
MIN_GRADE = 90


def grades_colors(df_students: pd.DataFrame) -> pd.DataFrame:
    """Return the students who like green or red and have a grade above 90."""
    likes = df_students["favorite_color"].isin(COLORS)
    # A missing grade compares as false; the copy makes the result safe to write to.
    return df_students[likes & (df_students["grade"] >= MIN_GRADE)].copy()
