import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    if E.ndim != 2:
        raise ValueError("E must be 2-D")
    rows = E.astype(float)
    n = len(rows)
    similarity = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            scale = np.linalg.norm(rows[i]) * np.linalg.norm(rows[j])
            if scale != 0:
                similarity[i, j] = np.clip(rows[i] @ rows[j] / scale, -1, 1)
        if np.linalg.norm(rows[i]) > 0:
            similarity[i, i] = 1.0
    return similarity
