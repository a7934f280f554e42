import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    if E.ndim != 2:
        raise ValueError("E must be 2-D")
    rows = E.astype(float)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        units = np.nan_to_num(rows / norms)
    similarity = np.clip(units @ units.T, -1, 1)
    known = np.flatnonzero(norms[:, 0] > 0)
    similarity[known, known] = 1.0
    return similarity
