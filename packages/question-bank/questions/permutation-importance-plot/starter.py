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
    raise NotImplementedError
