import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier


def importance(
    X: pd.DataFrame, y: np.ndarray, random_state: int = 42, top: int | None = None
) -> tuple[pd.Series, Figure]:
    """Return the importances of a fitted tree, the largest first, and a bar chart of them."""
    if top is not None and top < 1:
        raise ValueError("top must be at least 1")
    X_train, _, y_train, _ = train_test_split(X, y, test_size=0.25, random_state=random_state)
    tree = DecisionTreeClassifier(random_state=random_state)
    tree.fit(X_train, y_train)

    pairs = [(str(name), float(v)) for name, v in zip(X.columns, tree.feature_importances_)]
    pairs.sort(key=lambda pair: (-pair[1], pair[0]))
    series = pd.Series(
        [value for _, value in pairs], index=[name for name, _ in pairs], dtype=float
    )

    shown = series if top is None else series.iloc[:top]
    figure = Figure()
    ax = figure.subplots()
    positions = np.arange(len(shown))
    ax.barh(positions, shown.to_numpy())
    ax.set_yticks(positions, labels=list(shown.index))
    ax.invert_yaxis()
    ax.set_title("Feature importance")
    ax.set_xlabel("Importance")
    ax.set_ylabel("Feature")
    return series, figure
