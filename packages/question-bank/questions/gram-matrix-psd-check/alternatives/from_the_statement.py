import numpy as np


def rbf_gram(X: np.ndarray, gamma: float) -> np.ndarray:
    """Return the (n, n) Gram matrix of the RBF kernel of the rows of X."""
    if not gamma > 0:
        raise ValueError("gamma must be above 0")
    points = np.asarray(X, dtype=float)
    difference = points[:, np.newaxis, :] - points[np.newaxis, :, :]
    squared = np.einsum("ijk,ijk->ij", difference, difference)
    gram = np.exp(-gamma * squared)
    np.fill_diagonal(gram, 1.0)
    return gram


def is_psd(K: np.ndarray, tol: float = 1e-8) -> bool:
    """Tell whether K is symmetric and positive semidefinite within the tolerance."""
    matrix = np.asarray(K, dtype=float)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError("K must be a square matrix")
    if not np.isfinite(matrix).all():
        return False
    if np.abs(matrix - matrix.T).max() > tol:
        return False
    eigenvalues = np.linalg.eigvalsh((matrix + matrix.T) / 2)
    smallest, largest = eigenvalues[0], eigenvalues[-1]
    return bool(smallest >= -tol * max(1.0, largest))
