import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.tree import DecisionTreeClassifier


def tune_tree(
    X: np.ndarray, y: np.ndarray, depths=(3, 5, 7), cv: int = 5, random_state: int = 0
) -> tuple[DecisionTreeClassifier, pd.DataFrame]:
    """Return the best tree, fitted to all rows, and the table of the depths that were tried."""
    classes, counts = np.unique(y, return_counts=True)
    if counts.min() < cv:
        raise ValueError(f"a class has fewer than {cv} rows")
    scoring = "f1" if len(classes) == 2 else "f1_macro"
    folds = StratifiedKFold(n_splits=cv, shuffle=True, random_state=random_state)

    tried = []
    for depth in depths:
        model = DecisionTreeClassifier(max_depth=depth, random_state=random_state)
        scores = cross_val_score(model, X, y, scoring=scoring, cv=folds)
        tried.append((depth, float(scores.mean()), float(scores.std())))

    rows = []
    for depth, mean, std in tried:
        better = [other for _, other, _ in tried if other > mean]
        rows.append((depth, mean, std, 1 + len(better)))
    # None means no limit, so it is the deepest
    rows.sort(key=lambda row: (row[3], float("inf") if row[0] is None else row[0]))

    table = pd.DataFrame(rows, columns=["depth", "mean", "std", "rank"])
    tree = DecisionTreeClassifier(max_depth=rows[0][0], random_state=random_state)
    tree.fit(X, y)
    return tree, table
