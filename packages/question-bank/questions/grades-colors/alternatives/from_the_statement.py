import numpy as np
import pandas as pd


def grades_colors(df_students: pd.DataFrame) -> pd.DataFrame:
    """Return the students who like green or red and have a grade above 90."""
    keep = []
    for color, grade in zip(df_students["favorite_color"], df_students["grade"]):
        if pd.isna(color) or pd.isna(grade):
            keep.append(False)
        else:
            keep.append(color in ("green", "red") and bool(grade > 90))
    return df_students.loc[np.array(keep, dtype=bool)].copy()
