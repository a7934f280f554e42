import math

import numpy as np
import pandas as pd


def _assign(n: int, shares: list[float]) -> list[list[int]]:
    """Deal the positions 0 to n - 1 out in turn, each to the part that lags most behind its share.

    So every part has its share of the whole and, nearly, of any stretch of positions.
    """
    parts: list[list[int]] = [[] for _ in shares]
    for position in range(n):
        lags = [share * (position + 1) - len(part) for share, part in zip(shares, parts)]
        parts[lags.index(max(lags))].append(position)
    for part in parts:
        if not part:
            part.append(max(parts, key=len).pop())
    return parts


def _take(data, rows: np.ndarray):
    return data.iloc[rows] if hasattr(data, "iloc") else np.asarray(data)[rows]


def three_way(
    X, y, sizes=(0.8, 0.1, 0.1), stratify: bool = False, random_state: int = 42
) -> tuple:
    """Return X_train, X_val, X_test, y_train, y_val, y_test with the given shares of the rows."""
    shares = [float(size) for size in sizes]
    if len(shares) != 3 or not all(share > 0 for share in shares):
        raise ValueError("sizes must be three positive numbers")
    if abs(math.fsum(shares) - 1) > 1e-9:
        raise ValueError("sizes must sum to 1")
    n = len(X)
    if len(y) != n:
        raise ValueError("X and y must have the same length")
    if n < 3:
        raise ValueError("three parts need at least three rows")

    rng = np.random.default_rng(random_state)
    order = rng.permutation(n)
    if stratify:
        # Bring the rows of a class together; within it they stay shuffled.
        codes, _ = pd.factorize(np.asarray(y))
        order = order[np.argsort(codes[order], kind="stable")]
    rows = [rng.permutation(order[part]) for part in _assign(n, shares)]
    return (*(_take(X, part) for part in rows), *(_take(y, part) for part in rows))
