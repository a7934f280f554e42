import numpy as np


def weighted_row_stats(X: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the weighted mean and the weighted population variance of each row of X."""
    n, d = X.shape
    total = 0.0
    for j in range(d):
        total += w[j]
    means = np.zeros(n)
    variances = np.zeros(n)
    for i in range(n):
        for j in range(d):
            means[i] += w[j] * X[i, j] / total
        for j in range(d):
            variances[i] += w[j] * (X[i, j] - means[i]) ** 2 / total
    return means, variances
