import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    if E.ndim != 2:
        raise ValueError("E must be 2-D")
    rows = E.astype(float)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    units = rows / np.where(norms == 0, 1, norms)
    return units @ units.T
