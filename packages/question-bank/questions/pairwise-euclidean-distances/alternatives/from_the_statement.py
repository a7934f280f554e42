import numpy as np


def _fill_rows(p: np.ndarray, out: np.ndarray, start: int, stop: int) -> None:
    """Fill the rows start to stop of out, by halves, so that only one row's differences exist."""
    if stop - start == 1:
        difference = p - p[start]
        out[start] = np.sqrt((difference * difference).sum(axis=1))
        return
    middle = (start + stop) // 2
    _fill_rows(p, out, start, middle)
    _fill_rows(p, out, middle, stop)


def euclidean_matrix(points: np.ndarray) -> np.ndarray:
    """Return the (n, n) float64 matrix of Euclidean distances between the rows of points."""
    p = np.asarray(points)
    if p.ndim != 2:
        raise ValueError("points must be two-dimensional")
    p = p.astype(np.float64)
    n = p.shape[0]
    distances = np.zeros((n, n))
    if n > 0:
        _fill_rows(p, distances, 0, n)
    return distances
