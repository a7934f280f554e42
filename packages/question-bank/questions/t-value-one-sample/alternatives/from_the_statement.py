import math

import numpy as np
import pandas as pd


def t_value(mu_0: float, df: pd.DataFrame) -> float:
    """Return the one-sample t statistic of the column `var` against mu_0."""
    values = df["var"].dropna().to_numpy(dtype=np.float64)
    n = len(values)
    if n < 2:
        return math.nan
    if values.min() == values.max():
        value = values[0]
        if value == mu_0:
            return 0.0
        return math.inf if value > mu_0 else -math.inf

    mean = values.mean()
    deviation = np.sqrt(((values - mean) ** 2).sum() / (n - 1))
    return float((mean - mu_0) / (deviation / math.sqrt(n)))
