import numpy as np


def _overlapping(rng, rows, classes=3):
    y = rng.permutation(np.arange(rows) % classes)
    return rng.normal(size=(rows, 3)) + np.column_stack([y * 1.2, -y * 0.6, y * 0.0]), y


def accuracies(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _overlapping(rng, 60)
    # Standardised already, and tests that lie elsewhere: how they are scaled is what counts.
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    X_test, y_test = X[rng.permutation(60)[:30]] + 2.5, _overlapping(rng, 30)[1]
    table = solution.sweep(X, y, X_test, y_test, ks=(1, 4, 7, 10))[0].sort_values("k")
    answer = {name: table[name].to_numpy(dtype=float) for name in ["train_acc", "test_acc"]}
    return {"columns": list(table.columns), **answer}


def choice(solution, seed):
    rng = np.random.default_rng(seed)
    # Bands of one feature, every fifth label wrong: 1 follows the errors, 91 sees no bands.
    y = (np.arange(300) // 30) % 2
    y[2::5] = 1 - y[2::5]
    X = np.cumsum(rng.uniform(0.5, 1.5, size=300)).reshape(-1, 1)
    order = rng.permutation(300)
    X, y = X[order], y[order]
    # The training rows as test rows make 1 the winner there.
    found = [solution.sweep(X, y, X, y, ks=(1, 7, 91))[1]]
    found.append(solution.sweep(X, y, X[::4], 1 - y[::4], ks=(1, 7, 91))[1])
    return [int(k) for k in found]


def other_units(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _overlapping(rng, 60, classes=2)
    X[:, 2] = rng.normal(scale=1e4, size=60)
    # Test rows with the mean and the deviation of the training rows.
    table = solution.sweep(X, y, X[::-1].copy(), y[::-1].copy(), ks=(3, 9))[0]
    return sorted(zip(table["k"].tolist(), table["test_acc"].tolist(), strict=True))


def tied_means(solution, seed):
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(40) % 2)
    X = rng.uniform(size=(40, 1)) + 9.0 * y[:, None]
    # Each k is always right.
    return int(solution.sweep(X, y, X[:4], y[:4], ks=(5, 1, 9, 3))[1])


def _outcomes(solution, seed, cases):
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(25) % 2)
    X = rng.normal(size=(25, 2)) + y[:, None]
    outcomes = {}
    for ks in cases:
        try:
            solution.sweep(X, y, X[:5], y[:5], ks=ks)
            outcomes[str(ks)] = "no error"
        except ValueError:
            outcomes[str(ks)] = "ValueError"
    return outcomes


def k_too_large(solution, seed):
    # Five folds of 25 rows leave 20 for training.
    return _outcomes(solution, seed, [[3, 20], [3, 21], [25, 3], [26]])


def bad_ks(solution, seed):
    return _outcomes(solution, seed, [[], [0], [3, -1]])


def order_of_ks(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _overlapping(rng, 30)
    X_test, y_test = _overlapping(rng, 9)
    arguments = [X, y, X_test, y_test]
    before = [argument.copy() for argument in arguments]
    ks = [5, 1, 9, 4]
    table = solution.sweep(*arguments, ks=iter(ks))[0]
    return {
        "k": [int(k) for k in table["k"]],
        "arguments unchanged": [
            bool(np.array_equal(now, then)) for now, then in zip(arguments, before, strict=True)
        ],
    }
