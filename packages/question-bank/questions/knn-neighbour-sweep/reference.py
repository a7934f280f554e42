"""Accuracy of k nearest neighbours for a range of k, and a choice that ignores the test set."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

FOLDS = StratifiedKFold(n_splits=5)
TIE = 1e-9


def sweep(
    X_train: np.ndarray,
    y_train: np.ndarray,
    X_test: np.ndarray,
    y_test: np.ndarray,
    ks: Iterable[int] = range(1, 13),
) -> tuple[pd.DataFrame, int]:
    """Return train and test accuracy of each k, and the k that cross-validation prefers."""
    ks = list(ks)
    if not ks or min(ks) < 1:
        raise ValueError("ks must hold at least one k, all of them 1 or more")
    smallest = min(len(train) for train, _ in FOLDS.split(X_train, y_train))
    if max(ks) > smallest:
        raise ValueError(f"ks must not exceed {smallest}, the smallest training part of a fold")

    rows = []
    for k in ks:
        model = _neighbours(k).fit(X_train, y_train)
        train_acc, test_acc = model.score(X_train, y_train), model.score(X_test, y_test)
        rows.append({"k": k, "train_acc": train_acc, "test_acc": test_acc})

    validated = {
        k: cross_val_score(_neighbours(k), X_train, y_train, cv=FOLDS).mean() for k in ks
    }
    best = max(validated.values())
    chosen = max(k for k, accuracy in validated.items() if accuracy >= best - TIE)
    return pd.DataFrame(rows), int(chosen)


def _neighbours(k: int) -> Pipeline:
    return make_pipeline(StandardScaler(), KNeighborsClassifier(n_neighbors=k))
