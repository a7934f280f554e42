import numpy as np


def nearest(Q: np.ndarray, R: np.ndarray, chunk: int = 1024) -> tuple[np.ndarray, np.ndarray]:
    """Return for each row of Q the index of the closest row of R, and its distance."""
    if R.shape[0] == 0:
        raise ValueError("there are no references")
    if Q.shape[1] != R.shape[1]:
        raise ValueError("Q and R must have the same number of coordinates")

    m = Q.shape[0]
    indices = np.empty(m, dtype=np.int64)
    distances = np.empty(m, dtype=np.float64)
    for start in range(0, m, chunk):
        stop = min(start + chunk, m)
        squared = np.zeros((stop - start, R.shape[0]))
        for coordinate in range(R.shape[1]):
            difference = np.subtract.outer(Q[start:stop, coordinate], R[:, coordinate])
            difference *= difference
            squared += difference
            del difference
        best = squared.argmin(axis=1)
        indices[start:stop] = best
        distances[start:stop] = np.sqrt(squared[np.arange(stop - start), best])
        del squared
    return indices, distances
