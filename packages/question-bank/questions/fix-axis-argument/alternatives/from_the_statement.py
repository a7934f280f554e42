import numpy as np


def centre_columns_unit_rows(X: np.ndarray) -> np.ndarray:
    """Return X with centred columns, then each row divided by its Euclidean norm."""
    table = np.array(X, dtype=np.float64)
    if table.shape[0] == 0:
        return table
    centred = table - table.mean(axis=0)
    norms = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0)
