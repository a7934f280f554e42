import numpy as np


def t_value(mu_0, df):
    """Sums of squares by hand."""
    x = df["var"].to_numpy(dtype=float)
    x = x[~np.isnan(x)]
    n = x.size
    if n <= 1:
        return np.nan
    away = x - mu_0
    mean = away.sum() / n
    squares = ((away - mean) ** 2).sum()
    if x.min() == x.max():
        return float(np.sign(x[0] - mu_0)) * np.inf if x[0] != mu_0 else 0.0
    return mean * np.sqrt(n * (n - 1)) / np.sqrt(squares)
