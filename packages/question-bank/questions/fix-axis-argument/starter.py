import numpy as np


def centre_columns_unit_rows(X: np.ndarray) -> np.ndarray:
    """Return X with centred columns, then each row divided by its Euclidean norm."""
    centred = X - X.mean(axis=1)
    norms = np.linalg.norm(centred, axis=0)
    return centred / norms
