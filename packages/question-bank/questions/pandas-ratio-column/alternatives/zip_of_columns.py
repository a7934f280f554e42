import math

import pandas as pd


def add_ratio(df, num="revenue", den="cost", out="ratio"):
    result = df.copy()
    above, below = df[num].tolist(), df[den].tolist()
    ratios = [a / b if b != 0 else math.nan for a, b in zip(above, below)]
    result[out] = pd.array(ratios, dtype="float64")
    return result
