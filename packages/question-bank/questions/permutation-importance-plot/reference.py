"""Permutation importances of a fitted model, and their bars."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.base import BaseEstimator
from sklearn.inspection import permutation_importance
from sklearn.utils.validation import check_is_fitted


def importance_plot(
    model: BaseEstimator,
    X_val: pd.DataFrame,
    y_val: np.ndarray,
    repeats: int = 10,
    random_state: int = 0,
) -> tuple[pd.DataFrame, Figure]:
    """Return the permutation importances of a fitted model as a table and as bars."""
    check_is_fitted(model)
    found = permutation_importance(
        model, X_val, y_val, n_repeats=repeats, random_state=random_state
    )
    table = pd.DataFrame(
        {"feature": X_val.columns, "mean": found.importances_mean, "std": found.importances_std}
    ).sort_values(["mean", "feature"], ascending=[False, True], ignore_index=True)

    figure, ax = plt.subplots()
    ax.barh(table["feature"], table["mean"], xerr=table["std"], capsize=3)
    ax.invert_yaxis()
    ax.set_title("Permutation importance")
    ax.set_xlabel("Fall of the score")
    ax.set_ylabel("Feature")
    return table, figure
