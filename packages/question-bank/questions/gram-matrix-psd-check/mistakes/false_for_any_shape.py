import numpy as np


def rbf_gram(X: np.ndarray, gamma: float) -> np.ndarray:
    """Return the (n, n) Gram matrix of the RBF kernel of the rows of X."""
    if gamma <= 0:
        raise ValueError(f"gamma must be positive, got {gamma}")
    rows = X - X.mean(axis=0)
    norms = (rows**2).sum(axis=1)
    squared = np.maximum(norms[:, np.newaxis] + norms - 2.0 * (rows @ rows.T), 0.0)
    np.fill_diagonal(squared, 0.0)
    return np.exp(-gamma * squared)


def is_psd(K: np.ndarray, tol: float = 1e-8) -> bool:
    """Tell whether K is symmetric and positive semidefinite within the tolerance.

    Eigenvalues may be negative by tol times the largest one, or by tol if that is below 1.
    """
    if K.ndim != 2 or K.shape[0] != K.shape[1]:
        return False
    # A comparison with NaN is false, so a matrix with NaN ends here.
    if not np.all(np.abs(K - K.T) <= tol):
        return False
    eigenvalues = np.linalg.eigvalsh(K)
    return bool(eigenvalues[0] >= -tol * max(1.0, eigenvalues[-1]))
