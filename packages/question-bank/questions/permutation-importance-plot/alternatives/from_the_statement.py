import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.base import BaseEstimator
from sklearn.inspection import permutation_importance


def importance_plot(
    model: BaseEstimator,
    X_val: pd.DataFrame,
    y_val: np.ndarray,
    repeats: int = 10,
    random_state: int = 0,
) -> tuple[pd.DataFrame, Figure]:
    """Return the permutation importances of a fitted model as a table and as bars."""
    # Scoring raises NotFittedError for a model that is not fitted.
    importance = permutation_importance(
        model, X_val.copy(), y_val, n_repeats=repeats, random_state=random_state
    )
    table = pd.DataFrame(
        {
            "feature": list(X_val.columns),
            "mean": importance.importances_mean,
            "std": importance.importances_std,
        }
    )
    table = table.sort_values(["mean", "feature"], ascending=[False, True], ignore_index=True)

    figure, ax = plt.subplots()
    heights = np.arange(len(table))[::-1]  # the first row on top
    ax.barh(heights, table["mean"].to_numpy(), xerr=table["std"].to_numpy(), capsize=3)
    ax.set_yticks(heights, labels=table["feature"].tolist())
    ax.set_title("Permutation importance")
    ax.set_xlabel("Fall of the score")
    ax.set_ylabel("Feature")
    figure.tight_layout()
    return table, figure
