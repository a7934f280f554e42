import numpy as np


def confusion(y: np.ndarray, p: np.ndarray, k: int) -> np.ndarray:
    """Return the (k, k) counts."""
    table = np.zeros((k, k), dtype=int)
    np.add.at(table, (y, p), 1)
    return table


def accuracy(y: np.ndarray, p: np.ndarray) -> float:
    """Return the share of equal labels; 0 for none."""
    return float((y == p).mean()) if len(y) else 0.0
