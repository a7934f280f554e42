"""Grid search over the depth of a decision tree, with a table of the results."""

import numpy as np
import pandas as pd
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.tree import DecisionTreeClassifier


def tune_tree(
    X: np.ndarray, y: np.ndarray, depths=(3, 5, 7), cv: int = 5, random_state: int = 0
) -> tuple[DecisionTreeClassifier, pd.DataFrame]:
    """Return the best tree, fitted to all rows, and the table of the depths that were tried."""
    classes, counts = np.unique(y, return_counts=True)
    # StratifiedKFold only warns about this.
    if counts.min() < cv:
        raise ValueError(f"y has a class with {counts.min()} rows, fewer than cv={cv}")

    search = GridSearchCV(
        DecisionTreeClassifier(random_state=random_state),
        # Of tied depths the search takes the first, so it gets them in ascending order.
        {"max_depth": sorted(depths)},
        scoring="f1" if classes.size == 2 else "f1_macro",
        cv=StratifiedKFold(n_splits=5, shuffle=True, random_state=random_state),
    ).fit(X, y)
    results = search.cv_results_
    table = pd.DataFrame(
        {
            "depth": [params["max_depth"] for params in results["params"]],
            "mean": results["mean_test_score"],
            "std": results["std_test_score"],
            "rank": results["rank_test_score"],
        }
    )
    return search.best_estimator_, table.sort_values(["rank", "depth"], ignore_index=True)
