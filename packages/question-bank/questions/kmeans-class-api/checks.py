import numpy as np


def _array(value, shape):
    """The value as a float array of that shape, or None."""
    if not isinstance(value, np.ndarray) or value.shape != shape:
        return None
    if value.dtype.kind not in "fiu" or not np.isfinite(value).all():
        return None
    return value.astype(float)


def _squared(points, centroids):
    return ((points[:, None, :] - centroids[None, :, :]) ** 2).sum(axis=2)


def check_steps(actual, expected, seed):
    name = "after 0, 1, 2 and 3 iterations"
    for got, ours in zip(actual, expected, strict=True):
        X, shape = ours["X"], ours[name][0].shape
        steps = [_array(one, shape) for one in got[name]]
        if len(steps) != 4 or any(one is None for one in steps):
            return f"expected centroids of shape {shape}, all finite"
        for number, (before, after) in enumerate(zip(steps, steps[1:]), start=1):
            labels = _squared(X, before).argmin(axis=1)
            for cluster in range(shape[0]):
                members = X[labels == cluster]
                if not len(members):
                    continue
                if not np.allclose(after[cluster], members.mean(axis=0), rtol=1e-9, atol=1e-6):
                    return (
                        f"k = {shape[0]}: with n_iterations={number}, a centroid is not the mean of the "
                        f"points nearest to it with n_iterations={number - 1}"
                    )
    return True


def check_predictions(actual, expected, seed):
    queries = expected["queries"]
    centroids = _array(actual["centroids"], (3, 2))
    if centroids is None:
        return "expected centroids of shape (3, 2), all finite"
    if not np.allclose(sorted(map(tuple, centroids)), sorted(map(tuple, expected["centroids"]))):
        return "the centroids are wrong"
    labels = _squared(queries, centroids).argmin(axis=1)
    for name, wanted in [("rows", labels), ("one row", labels[:1])]:
        found = actual[name]
        if not isinstance(found, np.ndarray) or found.shape != wanted.shape:
            return f"{name}: expected an array of shape {wanted.shape}"
        if found.dtype.kind not in "iu":
            return f"{name}: expected integers"
        if not np.array_equal(found, wanted):
            return f"{name}: a label is not that of the nearest centroid, the lower index at equal distance"
    for found, wanted in zip(actual["points"], labels, strict=True):
        if np.ndim(found) != 0 or np.asarray(found).dtype.kind not in "iu":
            return "one point: expected one integer"
        if found != wanted:
            return "one point: another centroid is nearer, or the index of a tie is not the lower one"
    return True


def check_starts(actual, expected, seed):
    for got, ours in zip(actual, expected, strict=True):
        rows = {tuple(row) for row in ours["X"]}
        for start in got["starts"]:
            start = _array(start, (ours["k"], 3))
            if start is None:
                return f"expected centroids of shape {(ours['k'], 3)}, all finite"
            chosen = {tuple(row) for row in start}
            if not chosen <= rows:
                return "with n_iterations=0, a centroid is no row of X"
            if len(chosen) < len(start):
                return "two of the first centroids are equal"
    return True


def check_n_iter(actual, expected, seed):
    for name in expected:
        count = actual[name]
        if np.ndim(count) != 0 or np.asarray(count).dtype.kind not in "iu":
            return "n_iter is no integer"
        if name == "limit" and not 1 <= count <= 2:
            return f"n_iter is {count} with n_iterations=2"
        if not 1 <= count <= 60:
            return f"n_iter is {count}, though the centroids come to rest much earlier"
    return True


def check_quality(actual, expected, seed):
    X = expected["X"]
    centroids = _array(actual["centroids"], expected["centroids"].shape)
    if centroids is None:
        return "expected finite centroids of the right shape"
    # Worse than a single cluster at the mean of all is no result of k-means.
    found, ours = (_squared(X, one).min(axis=1).sum() for one in (centroids, expected["centroids"]))
    return bool(found <= 1.25 * ours) or "the points are far from their centroids"
