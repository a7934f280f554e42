import numpy as np


def centre_columns_unit_rows(X: np.ndarray) -> np.ndarray:
    """Return X with centred columns, then each row divided by its Euclidean norm.

    Rows of norm 0 stay zero.
    """
    if len(X) == 0:
        return X.astype(np.float64)
    rows, columns = (0, 1) if X.shape[0] >= X.shape[1] else (1, 0)
    centred = X - X.mean(axis=rows, dtype=np.float64, keepdims=True)
    # One norm for each row, as a column, so that it broadcasts along the row.
    norms = np.linalg.norm(centred, axis=columns, keepdims=True)
    return np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0)
