import math

import numpy as np
import pandas as pd


def _test_count(n: int, test_size: float) -> int:
    """Return how many of the n rows of a class are test rows."""
    if n == 1:
        return 0
    # The small term lets products such as 50 * 0.29 = 14.499999999999998 count as halves.
    rounded = math.floor(n * test_size + 0.5 + 1e-9)
    return min(max(rounded, 1), n - 1)


def stratified_split(
    df: pd.DataFrame, target: str, test_size: float = 0.2, random_state: int = 0
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return (train, test): the rows of df, split at random within each class of target."""
    if not 0 < test_size < 1:
        raise ValueError("test_size must lie strictly between 0 and 1")
    if len(df) == 0:
        raise ValueError("the frame has no rows")
    if df[target].isna().any():
        raise ValueError("the target has missing values")

    positions: dict = {}
    for position, label in enumerate(df[target].tolist()):
        positions.setdefault(label, []).append(position)

    rng = np.random.default_rng(random_state)
    is_test = np.zeros(len(df), dtype=bool)
    for members in positions.values():
        shuffled = rng.permutation(members)
        is_test[shuffled[: _test_count(len(members), test_size)]] = True

    train = df.iloc[np.flatnonzero(~is_test)].copy()
    test = df.iloc[np.flatnonzero(is_test)].copy()
    return train, test
