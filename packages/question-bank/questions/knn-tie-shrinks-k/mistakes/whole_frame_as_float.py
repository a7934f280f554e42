from collections import Counter
from collections.abc import Hashable, Sequence

import numpy as np
import pandas as pd


def kNN(k: int, data: pd.DataFrame, new_point: Sequence[float]) -> Hashable:
    """Return the class, in the last column, that most of the k rows nearest to new_point have."""
    if k < 1:
        raise ValueError(f"k must be at least 1, got {k}")
    if data.empty:
        raise ValueError("data must have at least one row")
    if data.isna().to_numpy().any():
        raise ValueError("data must not have missing values")
    table = data.to_numpy(dtype=np.float64)
    features = table[:, :-1]
    point = np.asarray(new_point, dtype=np.float64)
    if point.shape != (features.shape[1],):
        raise ValueError(f"new_point must have {features.shape[1]} values")

    squared = ((features - point) ** 2).sum(axis=1)
    # A stable sort keeps rows at equal distance in their order.
    nearest = squared.argsort(kind="stable")[:k]
    classes = table[nearest, -1].tolist()
    return _vote(classes)


def _vote(classes: list[Hashable]) -> Hashable:
    """Return the most frequent class, leaving out the farthest until there is only one."""
    ranking = Counter(classes).most_common(2)
    if len(ranking) == 1 or ranking[0][1] > ranking[1][1]:
        return ranking[0][0]
    return _vote(classes[:-1])
