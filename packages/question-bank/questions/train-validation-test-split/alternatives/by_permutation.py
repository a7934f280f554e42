import numpy as np


def three_way(X, y, sizes=(0.8, 0.1, 0.1), stratify=False, random_state=42):
    total = 0.0
    for share in sizes:
        if share <= 0:
            raise ValueError("shares have to be positive")
        total += share
    if not -1e-9 <= total - 1 <= 1e-9:
        raise ValueError("shares have to sum to 1")
    n = len(X)
    if n < 3:
        raise ValueError("too few rows for three parts")

    rng = np.random.default_rng(random_state)
    groups = [np.arange(n)]
    if stratify:
        labels = np.asarray(y)
        groups = [np.flatnonzero(labels == name) for name in np.unique(labels)]
    parts = ([], [], [])
    for group in groups:
        group = rng.permutation(group)
        first = round(sizes[0] * len(group))
        second = first + round(sizes[1] * len(group))
        for part, rows in zip(parts, np.split(group, [first, second])):
            part.extend(rows)
    parts = [rng.permutation(part) for part in parts]
    pick = [data.iloc if hasattr(data, "iloc") else data for data in (X, y)]
    return tuple(data[part] for data in pick for part in parts)
