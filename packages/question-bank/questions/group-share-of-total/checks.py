import numpy as np
import pandas as pd


def check_group_sums(actual, expected, seed):
    if not isinstance(actual, pd.DataFrame) or "share" not in actual.columns:
        return "expected a DataFrame with a column 'share'"
    if len(actual) != len(expected):
        return f"expected {len(expected)} rows, got {len(actual)}"
    shares = pd.to_numeric(actual["share"], errors="coerce").to_numpy()
    sums = pd.Series(shares).groupby(expected["shop"].to_numpy()).sum()
    if not np.allclose(sums, 1.0, rtol=1e-9):
        return f"the shares of a group sum to {float(sums.iloc[0]):.6g} instead of 1"
    return True
