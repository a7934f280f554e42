import numpy as np
import pandas as pd


def oversample(
    X: pd.DataFrame, y: pd.Series, random_state: int = 0
) -> tuple[pd.DataFrame, pd.Series]:
    """Return X and y, shuffled, with every class raised to the size of the largest."""
    if len(X) != len(y):
        raise ValueError("X and y must have the same length")
    if y.isna().any():
        raise ValueError("a label is missing")

    codes, classes = pd.factorize(y)
    if len(classes) == 1:
        return X, y

    rng = np.random.default_rng(random_state)
    largest = np.bincount(codes).max()
    parts = [np.arange(len(y))]
    for code in range(len(classes)):
        members = np.flatnonzero(codes == code)
        lacking = largest - len(members)
        if lacking > 0:
            parts.append(rng.choice(members, size=lacking, replace=True))
    order = rng.permutation(np.concatenate(parts))
    return X.iloc[order].reset_index(drop=True), y.iloc[order].reset_index(drop=True)
