import numpy as np


def euclidean_matrix(points: np.ndarray) -> np.ndarray:
    """Return the (n, n) float64 matrix of Euclidean distances between the rows of points."""
    if points.ndim != 2:
        raise ValueError(f"points must be 2-D, got {points.ndim} dimension(s)")
    rows = points.copy()
    if len(rows) == 0:
        return np.zeros((0, 0))
    # Distances do not change, but squares far from the origin would drown them.
    if rows.dtype.kind == "f":
        rows -= rows.mean(axis=0)
    norms = (rows**2).sum(axis=1)
    squared = norms[:, np.newaxis] + norms - 2.0 * (rows @ rows.T)
    distances = np.sqrt(np.maximum(squared, 0.0))
    np.fill_diagonal(distances, 0.0)
    return distances
