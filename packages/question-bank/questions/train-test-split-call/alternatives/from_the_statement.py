from math import ceil, floor

import numpy as np
import pandas as pd


def _class_counts(sizes: list[int], share: float) -> list[int]:
    """Return how many rows of each class go to training, at least one and not all."""
    lowest = [max(1, ceil(share * size - 1)) for size in sizes]
    highest = [min(size - 1, floor(share * size + 1)) for size in sizes]
    counts = []
    for size, low, high in zip(sizes, lowest, highest):
        counts.append(min(max(round(share * size), low), high))

    # Rounding class by class may miss the total; move the classes that are off the most.
    target = round(share * sum(sizes))
    while sum(counts) != target:
        step = 1 if sum(counts) < target else -1
        movable = [
            i for i in range(len(sizes)) if lowest[i] <= counts[i] + step <= highest[i]
        ]
        if not movable:
            break
        chosen = max(movable, key=lambda i: step * (share * sizes[i] - counts[i]))
        counts[chosen] += step
    return counts


def split(
    X, y, train_share: float = 0.75, random_state: int = 0, stratify: bool = False
) -> tuple:
    """Return X_train, X_test, y_train, y_test, drawn at random with the given seed."""
    if not 0 < train_share < 1:
        raise ValueError("train_share must lie between 0 and 1")
    n = len(X)
    if len(y) != n:
        raise ValueError("X and y have different lengths")
    generator = np.random.default_rng(random_state)

    if stratify:
        codes, classes = pd.factorize(np.asarray(y))
        sizes = np.bincount(codes, minlength=len(classes)).tolist()
        if sizes and min(sizes) < 2:
            raise ValueError("a class has a single row")
        train_parts, test_parts = [], []
        for code, count in enumerate(_class_counts(sizes, train_share)):
            rows = generator.permutation(np.flatnonzero(codes == code))
            train_parts.extend(rows[:count].tolist())
            test_parts.extend(rows[count:].tolist())
        train = generator.permutation(np.array(train_parts, dtype=int))
        test = generator.permutation(np.array(test_parts, dtype=int))
    else:
        rows = generator.permutation(n)
        count = round(train_share * n)
        if n >= 2:
            count = min(max(count, 1), n - 1)
        train, test = rows[:count], rows[count:]

    def take(data, rows: np.ndarray):
        return data.iloc[rows] if isinstance(data, (pd.DataFrame, pd.Series)) else data[rows]

    return take(X, train), take(X, test), take(y, train), take(y, test)
