import pandas as pd

COLORS = ("green", "red")


def grades_colors(df_students: pd.DataFrame) -> pd.DataFrame:
    """Return the students who like green or red and have a grade above 90."""
    likes = df_students["favorite_color"].isin(COLORS)
    return df_students[likes].copy()
