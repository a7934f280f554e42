"""A checked call of scikit-learn's train_test_split."""

import numpy as np
from sklearn.model_selection import train_test_split


def split(
    X, y, train_share: float = 0.75, random_state: int = 0, stratify: bool = False
) -> tuple:
    """Return X_train, X_test, y_train, y_test, drawn at random with the given seed.

    With stratify, each class has the same share in both parts, within one row.
    """
    # Checked here, because train_test_split takes an integer 1 for a number of rows.
    if not 0 < train_share < 1:
        raise ValueError(f"train_share must lie between 0 and 1, got {train_share}")
    X, y = np.asarray(X), np.asarray(y)
    parts = train_test_split(
        X,
        y,
        train_size=train_share,
        random_state=random_state,
        stratify=y if stratify else None,
    )
    return tuple(parts)
