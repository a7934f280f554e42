"""Random oversampling of all classes up to the largest."""

import numpy as np
import pandas as pd


def oversample(
    X: pd.DataFrame, y: pd.Series, random_state: int = 0
) -> tuple[pd.DataFrame, pd.Series]:
    """Return X and y, shuffled, with every class raised to the size of the largest."""
    if len(X) != len(y):
        raise ValueError(f"X has {len(X)} rows, y has {len(y)}")
    if y.isna().any():
        raise ValueError("y has missing labels")
    # By position throughout: labels of an index may repeat, and differ between X and y.
    codes, classes = pd.factorize(y)
    if len(classes) < 2:
        return X.copy(), y.copy()
    rng = np.random.default_rng(random_state)
    counts = np.bincount(codes)
    chosen = [np.arange(len(y))]
    for code, count in enumerate(counts):
        members = np.flatnonzero(codes == code)
        chosen.append(np.resize(members, counts.max() - count))
    order = rng.permutation(np.concatenate(chosen))
    return X.iloc[order].reset_index(drop=True), y.iloc[order].reset_index(drop=True)
