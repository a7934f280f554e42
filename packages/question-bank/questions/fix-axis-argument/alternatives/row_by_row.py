import math

import numpy as np


def centre_columns_unit_rows(X):
    n, d = X.shape
    result = np.zeros((n, d))
    if n == 0:
        return result
    means = [sum(float(value) for value in X[:, j]) / n for j in range(d)]
    for i in range(n):
        centred = [float(X[i, j]) - means[j] for j in range(d)]
        length = math.hypot(*centred)
        if length > 0:
            result[i] = [value / length for value in centred]
    return result
