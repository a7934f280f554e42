"""One-sample t statistic of a column, by hand."""

import math

import pandas as pd
from scipy import stats


def t_value(mu_0: float, df: pd.DataFrame) -> float:
    """Return the one-sample t statistic of the column `var` against mu_0."""
    sample = df["var"].dropna()
    if len(sample) < 2:
        return math.nan
    difference = float(sample.mean() - mu_0)
    spread = float(sample.std(ddof=1))
    if spread == 0:
        # Python floats refuse to divide by 0, and NumPy's would warn.
        return math.copysign(math.inf, difference) if difference else 0.0
    return difference / float(stats.sem(sample))
