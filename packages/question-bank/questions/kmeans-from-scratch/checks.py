"""Properties of a k-means fit. The points are those of the reference's answer, which is ours."""

import numpy as np

FIELDS = ["centers", "labels", "inertia", "n_iter"]


def check_same_clusters(actual, expected, seed):
    for state, wanted in _pairs(actual, expected):
        if not np.array_equal(state["labels"], wanted["labels"]):
            wrong = int((state["labels"] != wanted["labels"]).sum())
            return f"{wrong} of {len(wanted['labels'])} points have another label than expected"
        if not np.allclose(state["centers"], wanted["centers"], rtol=1e-6, atol=1e-6):
            return "the labels are right, but a centre is not the mean of its points"
    return True


def check_consistent_state(actual, expected, seed):
    for state, wanted in _pairs(actual, expected):
        _check_inertia(state, wanted["X"])
    return check_converged_state(actual, expected, seed)


def check_converged_state(actual, expected, seed):
    for state, wanted in _pairs(actual, expected):
        X, centers, labels = wanted["X"], state["centers"], state["labels"]
        k = len(centers)
        sizes = np.bincount(labels, minlength=k)
        if not sizes.all():
            return f"{int((sizes == 0).sum())} of {k} clusters are empty"
        scale = float(np.abs(X).max())
        means = np.array([X[labels == cluster].mean(axis=0) for cluster in range(k)])
        if not np.allclose(centers, means, rtol=1e-6, atol=1e-6 * scale):
            return "a centre is not the mean of the points with its label"
        distances = ((X[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
        own = distances[np.arange(len(X)), labels]
        if not np.all(own <= distances.min(axis=1) + 1e-6 * scale**2):
            return "a point is not with its nearest centre, although the fit has stopped"
    return True


def check_predicted(actual, expected, seed):
    assert isinstance(actual, dict), "expected a fitted model"
    centers, labels = actual.get("centers"), actual.get("labels")
    points = expected["points"]
    assert isinstance(centers, np.ndarray), "centers must be an array"
    assert centers.shape == expected["centers"].shape, "centers must have shape (k, d)"
    assert isinstance(labels, np.ndarray), "predict must return an array"
    assert labels.shape == (len(points),), f"predict must return shape ({len(points)},)"
    assert labels.dtype.kind in "iu", f"labels must be integers, got {labels.dtype}"
    # Corners are whole numbers, so that ties are exact.
    distances = ((points[:, None, :] - centers.round()[None, :, :]) ** 2).sum(axis=2)
    nearest = distances.argmin(axis=1)
    if np.array_equal(labels, nearest):
        return True
    first = int(np.flatnonzero(labels != nearest)[0])
    tied = int((distances[first] == distances[first].min()).sum())
    ties = f", {tied} centres being equally near" if tied > 1 else ""
    return f"point {first} must have label {nearest[first]}{ties}; it has {labels[first]}"


def check_large(actual, expected, seed):
    for state, wanted in _pairs(actual, expected):
        if not 1 <= state["n_iter"] <= wanted["max_iter"]:
            return f"expected 1 to {wanted['max_iter']} iterations, n_iter is {state['n_iter']}"
        sizes = np.bincount(state["labels"], minlength=len(state["centers"]))
        if not sizes.min() > 0.01 * len(wanted["X"]):
            return "one of the clusters holds hardly any of the points"
    return True


def check_early_stop(actual, expected, seed):
    for state, wanted in _pairs(actual, expected):
        limit = wanted["max_iter"]
        if not 1 <= state["n_iter"] <= limit:
            return f"expected 1 to {limit} iterations, n_iter is {state['n_iter']}"
        _check_inertia(state, wanted["X"])
    return True


def check_extreme_k(actual, expected, seed):
    single, every = [state for state, _ in _pairs(actual, expected)]
    X = expected[0]["X"]
    if not np.allclose(single["centers"], X.mean(axis=0), rtol=1e-6, atol=1e-6):
        return "for k = 1 the centre must be the mean of all points"
    if single["labels"].any():
        return "for k = 1 all labels must be 0"
    if sorted(every["labels"].tolist()) != list(range(len(X))):
        return "for k = n each distinct point must be a cluster of its own"
    if not abs(every["inertia"]) <= 1e-6 * float(np.abs(X).max()) ** 2:
        return f"for k = n the inertia must be 0, got {every['inertia']:.6g}"
    return True


def check_duplicates(actual, expected, seed):
    for state, wanted in _pairs(actual, expected):
        if not np.isfinite(state["centers"]).all():
            return "a centre is not finite when points repeat"
        if not abs(state["inertia"]) <= 1e-6 * float(np.abs(wanted["X"]).max()) ** 2:
            return f"expected inertia 0 when points repeat, got {state['inertia']:.6g}"
    return True


def _pairs(actual, expected):
    assert isinstance(actual, list) and len(actual) == len(expected), "expected several fits"
    return [(_read(one, wanted), wanted) for one, wanted in zip(actual, expected)]


def _read(actual, expected):
    """Return the candidate's fit with every attribute in its proper type and shape."""
    assert isinstance(actual, dict), "expected a fitted model"
    X, k = expected["X"], len(expected["centers"])
    centers, labels, inertia, n_iter = (actual.get(name) for name in FIELDS)
    assert isinstance(centers, np.ndarray), "centers must be an array"
    assert centers.shape == (k, X.shape[1]), (
        f"centers must have shape {(k, X.shape[1])}, got {centers.shape}"
    )
    assert centers.dtype.kind == "f", f"centers must be floats, got {centers.dtype}"
    assert isinstance(labels, np.ndarray), "labels must be an array"
    assert labels.shape == (len(X),), f"labels must have shape ({len(X)},), got {labels.shape}"
    assert labels.dtype.kind in "iu", f"labels must be integers, got {labels.dtype}"
    assert labels.min() >= 0 and labels.max() < k, f"labels must lie between 0 and {k - 1}"
    assert isinstance(inertia, (float, np.floating)), "inertia must be a float"
    assert isinstance(n_iter, (int, np.integer)), "n_iter must be an integer"
    return {
        "centers": centers.astype(np.float64),
        "labels": labels.astype(np.int64),
        "inertia": float(inertia),
        "n_iter": int(n_iter),
    }


def _check_inertia(state, X):
    wanted = float(((X - state["centers"][state["labels"]]) ** 2).sum())
    slack = 1e-6 * max(wanted, float(np.abs(X).max()) ** 2)
    assert abs(state["inertia"] - wanted) <= slack, (
        f"inertia is {state['inertia']:.6g}, but labels and centers give {wanted:.6g}"
    )
