import numpy as np


def _noisy(seed, classes=2, rows=150):
    """Classes that overlap, so that each depth has a score of its own."""
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(rows) % classes)
    if classes == 2:
        # Unlike shares tell F1 of one class from the mean of both.
        y = rng.permutation(np.repeat([0, 1], [rows - rows // 3, rows // 3]))
    X = rng.normal(size=(rows, 4)) + np.column_stack([y, -y, y * 0.5, y * 0.0])
    return X, y


def _interval(seed, rows=150):
    """Class 1 lies between two bounds, so depth 1 is too little; a tenth of the labels is wrong."""
    rng = np.random.default_rng(seed)
    X = rng.uniform(size=(rows, 3))
    y = ((X[:, 1] > 0.35) & (X[:, 1] < 0.65)).astype(int)
    wrong = rng.choice(rows, size=rows // 10, replace=False)
    y[wrong] = 1 - y[wrong]
    return X, y


def _by_depth(table):
    table = table.sort_values("depth")
    return {name: table[name].to_numpy(dtype=float) for name in ["depth", "mean", "std"]}


def two_classes(solution, seed):
    return _by_depth(solution.tune_tree(*_noisy(seed))[1])


def three_classes(solution, seed):
    return _by_depth(solution.tune_tree(*_noisy(seed, classes=3), depths=(2, 4))[1])


def rows_of_table(solution, seed):
    depths = np.random.default_rng(seed).permutation([1, 2, 9]).tolist()
    table = solution.tune_tree(*_interval(seed), depths=depths)[1]
    return {"columns": list(table.columns), "depth": table["depth"].tolist()}


def tied_depths(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.uniform(size=(40, 3))
    # One split is enough, at a wide gap: all depths make the same tree.
    y = rng.permutation(np.arange(40) % 2)
    X[:, 1] += 5.0 * y
    tree, table = solution.tune_tree(X, y, depths=(7, 3, 5))
    return {
        "depth": table["depth"].tolist(),
        "rank": [int(rank) for rank in table["rank"]],
        "max_depth of the tree": tree.get_params()["max_depth"],
    }


def fitted_again(solution, seed):
    X, y = _interval(seed)
    tree, table = solution.tune_tree(X, y, depths=(1, 2))
    return {
        "type": type(tree).__name__,
        "depth of the first row": int(tree.get_params()["max_depth"]) == int(table["depth"].iloc[0]),
        "rows it was fitted to": int(tree.tree_.n_node_samples[0]),
        "predictions": np.asarray(tree.predict(X)),
    }


def other_seed(solution, seed):
    state = int(np.random.default_rng(seed).integers(1, 10_000))
    X, y = _noisy(seed)
    # With one feature there is nothing to draw in a tree, so the folds alone decide.
    runs = [
        solution.tune_tree(X[:, :1], y, depths=(1, 3, 5, 8), cv=4, random_state=one)
        for one in (state, state, state + 1)
    ]
    first, again, other = (_by_depth(table)["mean"].tolist() for _, table in runs)
    return {
        "same seed, same scores": first == again,
        "another seed, same scores": first == other,
        "the tree has the seed": runs[0][0].get_params()["random_state"] == state,
    }


def small_class(solution, seed):
    X, y = _noisy(seed, classes=3, rows=60)
    rare = y.copy()
    rare[np.flatnonzero(y == 1)[4:]] = 0
    outcomes = {}
    for name, labels, cv in [("4 rows, cv=5", rare, 5), ("4 rows, cv=4", rare, 4), ("20 rows", y, 5)]:
        try:
            solution.tune_tree(X, labels, depths=(2,), cv=cv)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def single_depth(solution, seed):
    rng = np.random.default_rng(seed)
    # Three rows of class 1, easily told: one for each of three folds, none to spare.
    y = rng.permutation(np.repeat([0, 1], [27, 3]))
    X = rng.uniform(size=(30, 2))
    X[:, 0] += 5.0 * y
    return _by_depth(solution.tune_tree(X, y, depths=(4,), cv=3)[1])
