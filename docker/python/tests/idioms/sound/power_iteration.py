import numpy as np


def power_iteration(A: np.ndarray, rounds: int = 100) -> float:
    """Return the largest eigenvalue of A."""
    rows, columns = A.shape
    v = np.ones(columns) / np.sqrt(columns)
    for _ in range(rounds):
        v = A @ v
        length = np.linalg.norm(v)
        if length == 0:
            return 0.0
        v /= length
    return float(v @ A @ v)
