import numpy as np
import pandas as pd


def sweep(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, y_test: np.ndarray, ks=range(1, 13)
) -> tuple[pd.DataFrame, int]:
    """Return train and test accuracy of each k, and the k that cross-validation prefers."""
    raise NotImplementedError
