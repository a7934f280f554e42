import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    if E.ndim != 2:
        raise ValueError("E must be 2-D")
    dots = E @ E.T
    lengths = np.linalg.norm(E, axis=1)
    scale = np.outer(lengths, lengths)
    similarity = np.divide(dots, scale, out=np.zeros(dots.shape), where=scale != 0)
    similarity = np.clip(similarity, -1, 1)
    known = np.flatnonzero(lengths > 0)
    similarity[known, known] = 1.0
    return similarity
