import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    """Return the (n, n) float64 matrix of cosine similarities between the rows of E."""
    rows = np.array(E, dtype=np.float64)
    if rows.ndim != 2:
        raise ValueError("E must be 2-D")

    has_nan = np.isnan(rows).any(axis=1)
    rows[has_nan] = 0.0
    norms = np.sqrt((rows * rows).sum(axis=1))
    is_zero = norms == 0.0
    units = rows / np.where(is_zero, 1.0, norms)[:, np.newaxis]

    similarity = np.clip(units @ units.T, -1.0, 1.0)
    diagonal = np.arange(len(rows))
    similarity[diagonal, diagonal] = np.where(is_zero, 0.0, 1.0)
    similarity[has_nan, :] = np.nan
    similarity[:, has_nan] = np.nan
    return similarity
