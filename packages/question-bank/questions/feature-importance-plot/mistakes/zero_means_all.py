"""Impurity importances of a seeded decision tree, and their bars."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier


def importance(
    X: pd.DataFrame, y: np.ndarray, random_state: int = 42, top: int | None = None
) -> tuple[pd.Series, Figure]:
    """Return the importances of a fitted tree, the largest first, and a bar chart of them."""
    if top and top < 1:
        raise ValueError(f"top must be at least 1, got {top}")

    X_train, _, y_train, _ = train_test_split(X, y, test_size=0.25, random_state=random_state)
    tree = DecisionTreeClassifier(random_state=random_state).fit(X_train, y_train)
    series = pd.Series(tree.feature_importances_, index=X.columns)
    # The stable sort keeps names in order where values are the same.
    series = series.sort_index().sort_values(ascending=False, kind="stable")

    shown = series.head(top) if top else series
    figure, ax = plt.subplots()
    ax.barh(shown.index, shown)
    ax.invert_yaxis()
    ax.set_title("Feature importance")
    ax.set_xlabel("Importance")
    ax.set_ylabel("Feature")
    return series, figure
