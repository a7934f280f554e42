import numpy as np


def euclidean_matrix(points: np.ndarray) -> np.ndarray:
    """Return the (n, n) float64 matrix of Euclidean distances between the rows of points."""
    if points.ndim != 2:
        raise ValueError(f"points must be 2-D, got {points.ndim} dimension(s)")
    rows = points.astype(np.float64)
    if len(rows) == 0:
        return np.zeros((0, 0))
    return np.array([np.linalg.norm(rows - row, axis=1) for row in rows])
