import numpy as np


def rbf_gram(X: np.ndarray, gamma: float) -> np.ndarray:
    """Return the (n, n) Gram matrix of the RBF kernel of the rows of X."""
    raise NotImplementedError


def is_psd(K: np.ndarray, tol: float = 1e-8) -> bool:
    """Tell whether K is symmetric and positive semidefinite within the tolerance."""
    raise NotImplementedError
