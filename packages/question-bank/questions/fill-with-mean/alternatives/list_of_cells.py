import math

import pandas as pd


def fill_mean(df, column):
    if df[column].dtype.kind not in ("i", "u", "f"):
        raise TypeError(f"{column}: numbers wanted")
    cells = df[column].tolist()
    known = [cell for cell in cells if not math.isnan(cell)]
    if not known:
        raise ValueError(f"{column} is empty")
    mean = math.fsum(known) / len(known)
    result = df.copy()
    result[column] = [mean if math.isnan(cell) else cell for cell in cells]
    return result
