import math

import numpy as np


def rbf_gram(X, gamma):
    if not gamma > 0:
        raise ValueError("gamma")
    n = len(X)
    result = np.ones((n, n))
    for i in range(n):
        for j in range(i):
            result[i, j] = result[j, i] = math.exp(-gamma * sum((X[i] - X[j]) ** 2))
    return result


def is_psd(K, tol=1e-8):
    shape = np.shape(K)
    if len(shape) != 2 or shape[0] != shape[1]:
        raise ValueError("a square matrix is needed")
    if np.isnan(K).any() or abs(K - K.T).max() > tol:
        return False
    values = np.linalg.eigh((K + K.T) / 2)[0]
    return min(values) >= -tol * max(1, max(values))
