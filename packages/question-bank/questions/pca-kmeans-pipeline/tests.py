import numpy as np
from sklearn.decomposition import PCA

CENTERS = np.array([[0, 0, 0, 0], [20, 0, 20, 0], [0, 20, 20, 20]], dtype=float)


def _blobs(rng, sizes=(14, 10, 12)):
    """Three groups far apart, in random order."""
    which = rng.permutation(np.repeat(np.arange(3), sizes))
    return CENTERS[which] + rng.normal(size=(len(which), 4))


def _components(pipeline):
    steps = [step for _, step in pipeline.steps if isinstance(step, PCA)]
    return int(steps[0].n_components_) if len(steps) == 1 else f"{len(steps)} PCA steps"


def _groups(labels):
    """The rows of each cluster, whatever its number is."""
    labels = np.asarray(labels)
    return sorted(np.flatnonzero(labels == label).tolist() for label in np.unique(labels))


def _standardised(rng, rows=60):
    """Correlated features, each with mean 0 and deviation 1 already."""
    values = rng.normal(size=(rows, 7)) @ rng.normal(size=(7, 7))
    return (values - values.mean(axis=0)) / values.std(axis=0)


def blobs_found(solution, seed):
    return solution.reduce_and_cluster(_blobs(np.random.default_rng(seed)), 3)[0]


def fewest_components(solution, seed):
    X = _standardised(np.random.default_rng(seed))
    found = {
        f"variance {share}": _components(solution.reduce_and_cluster(X, 2, share)[1])
        for share in [0.3, 0.6, 0.8, 0.95, 0.99]
    }
    found["default"] = _components(solution.reduce_and_cluster(X, 2)[1])
    return found


def other_units(solution, seed):
    rng = np.random.default_rng(seed)
    # The groups show in four columns; the last one is noise.
    X = np.column_stack([_blobs(rng), rng.uniform(-1.0, 1.0, size=36)])
    units = np.append(10.0 ** rng.uniform(-4.0, -2.0, size=4), 1e4)
    before, after = (_groups(solution.reduce_and_cluster(one, 3)[0]) for one in (X, X * units))
    return {"the same groups": before == after}


def all_components(solution, seed):
    rng = np.random.default_rng(seed)
    wide = rng.normal(size=(5, 8))
    return {
        "60 rows, 7 columns": _components(solution.reduce_and_cluster(_standardised(rng), 2, 1.0)[1]),
        "5 rows, 8 columns": _components(solution.reduce_and_cluster(wide, 2, 1.0)[1]),
    }


def new_points(solution, seed):
    rng = np.random.default_rng(seed)
    X = _blobs(rng)
    labels, pipeline = solution.reduce_and_cluster(X, 3)
    return {
        "the same rows again": bool(np.array_equal(pipeline.predict(X), labels)),
        "points beside them": bool(np.array_equal(pipeline.predict(X + 1e-9), labels)),
        "one of them": bool(pipeline.predict(X[:1])[0] == labels[0]),
    }


def same_seed(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.uniform(size=(80, 2))
    state = int(rng.integers(1, 10_000))
    first, again, other = (
        np.asarray(solution.reduce_and_cluster(X, 12, random_state=one)[0]).tolist()
        for one in (state, state, state + 1)
    )
    return {"same seed, same labels": first == again, "another seed, same labels": first == other}


def _outcome(solution, *arguments):
    try:
        solution.reduce_and_cluster(*arguments)
    except ValueError:
        return "ValueError"
    return "no error"


def bad_arguments(solution, seed):
    X = np.random.default_rng(seed).normal(size=(8, 3))
    found = {f"k = {k}": _outcome(solution, X, k) for k in [-1, 0, 8, 9]}
    for share in [-0.5, 0.0, 1.5, 2.0]:
        found[f"variance {share}"] = _outcome(solution, X, 2, share)
    return found


def missing_value(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(20, 3))
    X[rng.integers(20), rng.integers(3)] = np.nan
    return _outcome(solution, X, 2)
