import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    """Return the (n, n) float64 matrix of cosine similarities between the rows of E."""
    raise NotImplementedError
