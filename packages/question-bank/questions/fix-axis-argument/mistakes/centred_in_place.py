import numpy as np


def centre_columns_unit_rows(X: np.ndarray) -> np.ndarray:
    """Return X with centred columns, then each row divided by its Euclidean norm.

    Rows of norm 0 stay zero.
    """
    if len(X) == 0:
        return X.astype(np.float64)
    centred = np.asarray(X, dtype=np.float64)
    centred -= centred.mean(axis=0)
    # One norm for each row, as a column, so that it broadcasts along the row.
    norms = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0)
