import warnings

import numpy as np

# Two features that are orthogonal to each other and to the intercept.
FIRST = np.array([1.0, 1.0, -1.0, -1.0])
SECOND = np.array([1.0, -1.0, 1.0, -1.0])


def _random(seed, n=40, d=3):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) + 0.5
    return X, X @ np.arange(1.0, d + 1.0) + 3.0 + 0.1 * rng.normal(size=n)


def _single(seed):
    """One weight, whose error shrinks by the factor 1 - 2 * rate; the intercept is 0."""
    size = float(np.random.default_rng(seed).uniform(8.0, 12.0))
    return FIRST[:, None], size * FIRST


# Only here is an intercept other than 0 to be found.
def fitted_weights(solution, seed):
    X, y = _random(seed)
    results = {}
    for max_epochs in (1, 2, 25):
        found = solution.train(X, y, lr0=0.05, max_epochs=max_epochs)
        results[f"{max_epochs} epochs"] = [found["w"], float(found["b"])]
    # Without min_delta until nothing changes any more: the solution of least squares.
    found = solution.train(X, y, max_epochs=3000, min_delta=0.0)
    results["to the end"] = [found["w"], float(found["b"])]
    found = solution.train(np.arange(8).reshape(4, 2), np.array([1, 5, 2, 8]), 0.01, max_epochs=9)
    results["whole numbers"] = [found["w"], float(found["b"])]
    return results


def recorded_losses(solution, seed):
    X, y = _single(seed)
    rng = np.random.default_rng(seed)
    both = np.column_stack([FIRST, SECOND])
    results = {}
    for name, found in {
        "one feature": solution.train(X, y, max_epochs=8),
        "two features": solution.train(both, both @ rng.uniform(1.0, 9.0, 2), 0.2, max_epochs=6),
        "one epoch": solution.train(X, y, max_epochs=1),
    }.items():
        results[name] = [float(loss) for loss in found["losses"]] + [int(found["epochs_run"])]
    return results


def best_epoch(solution, seed):
    rng = np.random.default_rng(seed)
    # The large error shrinks by 0.8 in each epoch, the small one grows by 1.1.
    X = np.column_stack([FIRST, np.sqrt(10.5) * SECOND])
    y = X @ np.array([rng.uniform(8.0, 12.0), rng.uniform(0.08, 0.12)])
    return {
        f"min_delta={min_delta}": solution.train(X, y, min_delta=min_delta, patience=6)["w"]
        for min_delta in (0.0, 0.9)
    }


# Whole numbers here: rounding cannot make one loss lower than another.
def plateau(solution, seed):
    rng = np.random.default_rng(seed)
    y = float(rng.integers(1, 10)) * FIRST
    X = FIRST[:, None]
    runs = {}
    for patience in (1, 3, int(rng.integers(4, 9))):
        for min_delta in (0.0, 1e-9):
            options = {"patience": patience, "min_delta": min_delta, "max_epochs": 40}
            name = f"patience={patience}, min_delta={min_delta}"
            # The rate 1 leads from 0 to twice the solution and back.
            there_and_back = solution.train(X, y, lr0=1.0, **options)
            solved = solution.train(X, np.zeros(4), **options)
            runs[name] = [int(one["epochs_run"]) for one in (there_and_back, solved)]
    runs["max_epochs first"] = int(
        solution.train(X, y, lr0=1.0, max_epochs=5, patience=30)["epochs_run"]
    )
    return runs


def small_improvements(solution, seed):
    X, y = _single(seed)
    return {
        f"min_delta={min_delta}, patience={patience}": int(
            solution.train(X, y, min_delta=min_delta, patience=patience, max_epochs=200)[
                "epochs_run"
            ]
        )
        for min_delta in (5.0, 1.0, 0.01)
        for patience in (2, 8)
    }


def schedule(solution, seed):
    X, y = _single(seed)
    return {
        f"decay={decay}": [
            solution.train(X, y, lr0=0.1, decay=decay, max_epochs=max_epochs)["w"]
            for max_epochs in (2, 3, 6)
        ]
        for decay in (1.0, 0.25, 3.0)
    }


def divergence(solution, seed):
    X, y = _random(seed)
    outcomes = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for lr0 in (1e6, 1e200, 1e308):
            try:
                solution.train(X, y, lr0=lr0)
                outcomes[str(lr0)] = "no error"
            except FloatingPointError:
                outcomes[str(lr0)] = "FloatingPointError"
    return outcomes


def bad_input(solution, seed):
    X, y = _random(seed, 9)
    inputs = {
        "empty": (np.empty((0, 2)), np.empty(0)),
        "y too short": (X, y[:-1]),
        "y too long": (X[:-1], y),
        "y of shape (n, 1)": (X, y[:, None]),
        "one y": (X, y[:1]),
    }
    outcomes = {}
    for name, arguments in inputs.items():
        try:
            solution.train(*arguments, lr0=0.01, max_epochs=3)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def many_rows(solution, seed, size):
    X, y = _random(seed, size, 5)
    # Centred, so that the intercept is 0.
    X -= X.mean(axis=0)
    return solution.train(X, y - y.mean(), max_epochs=50, patience=50)["w"]
