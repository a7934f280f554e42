import itertools

import numpy as np


def random_forest(df, new_point):
    values = df.values.tolist()
    if not values:
        raise ValueError("no rows")
    n = len(values[0]) - 1
    if n > 8:
        raise ValueError("too many features")
    if len(new_point) != n:
        raise ValueError("the point has the wrong length")
    for row in values + [list(new_point)]:
        if any(value not in (0, 1) for value in row):
            raise ValueError("only 0 and 1 are allowed")

    data = np.array(values)
    masks = [data[:, j] == new_point[j] for j in range(n)]
    ones = zeros = 0
    for order in itertools.permutations(range(n)):
        keep = np.ones(len(data), dtype=bool)
        for j in order:
            smaller = keep & masks[j]
            if not smaller.any():
                break
            keep = smaller
        labels = data[keep, -1]
        if labels.mean() >= 0.5:
            ones += 1
        else:
            zeros += 1
    return 1 if ones >= zeros else 0
