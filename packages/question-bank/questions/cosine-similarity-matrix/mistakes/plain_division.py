import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    if E.ndim != 2:
        raise ValueError("E must be 2-D")
    units = E / np.linalg.norm(E, axis=1, keepdims=True)
    similarity = np.clip(units @ units.T, -1, 1)
    np.fill_diagonal(similarity, 1.0)
    return similarity
