import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

TIE = 1e-9


def _model(k: int) -> Pipeline:
    return make_pipeline(StandardScaler(), KNeighborsClassifier(n_neighbors=k))


def sweep(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, y_test: np.ndarray, ks=range(1, 13)
) -> tuple[pd.DataFrame, int]:
    """Return train and test accuracy of each k, and the k that cross-validation prefers."""
    neighbours = [int(k) for k in ks]
    if not neighbours:
        raise ValueError("ks is empty")
    if min(neighbours) < 1:
        raise ValueError("each k must be at least 1")
    folds = list(StratifiedKFold(n_splits=5).split(X_train, y_train))
    if max(neighbours) > min(len(train) for train, _ in folds):
        raise ValueError("a k is larger than the smallest training part")

    rows = []
    means = []
    for k in neighbours:
        model = _model(k).fit(X_train, y_train)
        rows.append((k, model.score(X_train, y_train), model.score(X_test, y_test)))

        scores = []
        for train, held_out in folds:
            fold_model = _model(k).fit(X_train[train], y_train[train])
            scores.append(fold_model.score(X_train[held_out], y_train[held_out]))
        means.append(sum(scores) / len(scores))

    best = max(means)
    chosen = max(k for k, mean in zip(neighbours, means) if best - mean < TIE)
    return pd.DataFrame(rows, columns=["k", "train_acc", "test_acc"]), chosen
