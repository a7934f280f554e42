"""PCA from scratch."""

import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the (n, k) scores and (k, d) components of X."""
    centered = X - X.mean(axis=0)
    _, s, Vt = np.linalg.svd(centered, full_matrices=False)
    order = np.argsort(s)[::-1][:k]
    components = Vt[order]
    signs = np.sign(components[np.arange(k), np.abs(components).argmax(axis=1)])
    components *= signs[:, None]
    return centered @ components.T, components
