"""One-sample t statistic of a column, by hand."""

import math

import numpy as np
import pandas as pd


def t_value(mu_0: float, df: pd.DataFrame) -> float:
    """Return the one-sample t statistic of the column `var` against mu_0."""
    sample = df["var"].dropna()
    if len(sample) < 2:
        return math.nan
    difference = float(sample.mean() - mu_0)
    spread = float(sample.std(ddof=1))
    return np.float64(difference) / (spread / math.sqrt(len(sample)))
