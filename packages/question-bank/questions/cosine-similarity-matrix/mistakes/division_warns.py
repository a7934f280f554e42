import numpy as np


def cosine_similarity_matrix(E: np.ndarray) -> np.ndarray:
    """Return the (n, n) float64 matrix of cosine similarities between the rows of E.

    Rows of norm zero are similar to nothing, not even to themselves; rows with NaN give NaN in
    their row and column only.
    """
    if E.ndim != 2:
        raise ValueError(f"E must be 2-D, got {E.ndim} dimension(s)")
    rows = E.astype(np.float64)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    units = np.where(norms == 0, 0.0, rows / norms)
    missing = np.isnan(norms[:, 0])
    units[missing] = np.nan

    similarity = units @ units.T
    np.clip(similarity, -1.0, 1.0, out=similarity)
    # Some BLAS kernels skip exact zeros, so NaN times a zero row is set rather than hoped for.
    similarity[missing, :] = np.nan
    similarity[:, missing] = np.nan
    has_direction = np.flatnonzero(norms[:, 0] > 0)
    similarity[has_direction, has_direction] = 1.0
    return similarity
