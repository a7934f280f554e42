import math

import numpy as np
import pandas as pd


def stratified_split(
    df: pd.DataFrame, target: str, test_size: float = 0.2, random_state: int = 0
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return (train, test): the rows of df, split at random within each class of target."""
    if df.empty:
        raise ValueError("df has no rows to split")
    if df[target].isna().any():
        raise ValueError(f"column {target!r} has missing values")

    rng = np.random.default_rng(random_state)
    is_test = np.zeros(len(df), dtype=bool)
    # Row numbers, not labels, which may repeat.
    for rows in df.groupby(target, sort=False).indices.values():
        is_test[rng.permutation(rows)[: _test_rows(len(rows), test_size)]] = True
    return df[~is_test].copy(), df[is_test].copy()


def _test_rows(n: int, test_size: float) -> int:
    """Return how many of the n rows of a class are test rows."""
    if n == 1:
        return 0
    # round() would send halves to the even neighbour.
    return min(max(math.floor(n * test_size + 0.5), 1), n - 1)
