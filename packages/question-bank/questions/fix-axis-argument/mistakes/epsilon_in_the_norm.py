import numpy as np


def centre_columns_unit_rows(X: np.ndarray) -> np.ndarray:
    """Return X with centred columns, then each row divided by its Euclidean norm.

    Rows of norm 0 stay zero.
    """
    if len(X) == 0:
        return X.astype(np.float64)
    centred = X - X.mean(axis=0, dtype=np.float64)
    # One norm for each row, as a column, so that it broadcasts along the row.
    norms = np.linalg.norm(centred, axis=1, keepdims=True)
    return centred / (norms + 1e-12)
