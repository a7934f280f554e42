from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd


def kNN(k: int, data: pd.DataFrame, new_point: Sequence[float]):
    """Return the class, in the last column, that most of the k rows nearest to new_point have."""
    if k < 1:
        raise ValueError("k must be at least 1")
    if len(data) == 0:
        raise ValueError("data has no rows")
    if data.isna().to_numpy().any():
        raise ValueError("data has missing values")
    point = np.asarray(new_point, dtype=float)
    if point.shape != (data.shape[1] - 1,):
        raise ValueError("new_point needs one number for each feature")

    features = data.iloc[:, :-1].to_numpy(dtype=float)
    squared = ((features - point) ** 2).sum(axis=1)
    nearest = np.argsort(squared, kind="stable")[:k]
    classes = list(data.iloc[nearest, -1])

    # Remove the farthest neighbour until one class alone is on top.
    votes = Counter(classes)
    while True:
        ranking = votes.most_common(2)
        if len(ranking) == 1 or ranking[0][1] > ranking[1][1]:
            return ranking[0][0]
        farthest = classes.pop()
        votes[farthest] -= 1
        if votes[farthest] == 0:
            del votes[farthest]
