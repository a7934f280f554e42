import math

import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold
from sklearn.neighbors import KNeighborsClassifier


def _scaling(rows):
    spread = rows.std(axis=0)
    return rows.mean(axis=0), np.where(spread == 0, 1.0, spread)


def _accuracy(k, X, y, X_new, y_new):
    center, spread = _scaling(X)
    model = KNeighborsClassifier(k).fit((X - center) / spread, y)
    return float(np.mean(model.predict((X_new - center) / spread) == y_new))


def sweep(X_train, y_train, X_test, y_test, ks=range(1, 13)):
    candidates = [int(k) for k in ks]
    if len(candidates) == 0 or any(k <= 0 for k in candidates):
        raise ValueError("ks")
    parts = list(StratifiedKFold(5).split(X_train, y_train))
    limit = min(map(len, [train for train, _ in parts]))
    table = pd.DataFrame(columns=["k", "train_acc", "test_acc"])
    chosen, highest = None, -math.inf
    for k in candidates:
        if k > limit:
            raise ValueError("k is larger than a training part")
        table.loc[len(table)] = [
            k,
            _accuracy(k, X_train, y_train, X_train, y_train),
            _accuracy(k, X_train, y_train, X_test, y_test),
        ]
    for k in sorted(candidates):
        mean = np.mean(
            [_accuracy(k, X_train[a], y_train[a], X_train[b], y_train[b]) for a, b in parts]
        )
        if mean > highest - 1e-9:
            chosen, highest = k, max(highest, mean)
    return table.astype({"k": int}), chosen
