import warnings

import numpy as np


def _data(seed, n=40, d=3):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    return X, X @ np.arange(1.0, d + 1.0) + 3.0 + 0.1 * rng.normal(size=n)


# Only here is an intercept fitted and looked at.
def fitted_weights(solution, seed):
    X, y = _data(seed)
    by_hand = solution.fit_gd(np.array([[1.0], [3.0]]), np.array([2.0, 4.0]), step=0.1, n_epochs=1)
    results = {"by hand": [by_hand[0], float(by_hand[1])]}
    for n_epochs in (1, 2, 25, 600):
        weights, intercept, _ = solution.fit_gd(X, y, step=0.05, n_epochs=n_epochs)
        results[f"{n_epochs} epochs"] = [weights, float(intercept)]
    weights, intercept, _ = solution.fit_gd(X, y)
    results["default"] = [weights, float(intercept)]
    whole = np.arange(8).reshape(4, 2)
    weights, intercept, _ = solution.fit_gd(whole, np.array([1, 5, 2, 8]), step=0.01, n_epochs=9)
    results["whole numbers"] = [weights, float(intercept)]
    return results


def recorded_losses(solution, seed):
    X, y = _data(seed)
    return [
        [float(loss) for loss in solution.fit_gd(X, y, step, n_epochs, fit_intercept=False)[2]]
        for step, n_epochs in [(0.1, 1), (0.05, 30), (0.01, 7)]
    ]


def without_intercept(solution, seed):
    X, y = _data(seed)
    weights, intercept, _ = solution.fit_gd(X, y, step=0.05, n_epochs=20, fit_intercept=False)
    return {"weights": weights, "intercept": float(intercept)}


def early_stop(solution, seed):
    X, y = _data(seed)
    results = {}
    for tol in (1.0, 1e-2, 1e-4):
        weights, _, losses = solution.fit_gd(X, y, 0.05, 500, fit_intercept=False, tol=tol)
        results[f"tol {tol}"] = [weights, len(losses)]
    # A target of zeros is met from the start, so the losses never fall.
    _, _, flat = solution.fit_gd(X, np.zeros(len(X)), n_epochs=12, fit_intercept=False)
    _, _, stopped = solution.fit_gd(X, np.zeros(len(X)), n_epochs=12, fit_intercept=False, tol=1e-9)
    results["already there"] = [len(flat), len(stopped)]
    return results


def divergence(solution, seed):
    X, y = _data(seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return solution.fit_gd(X, y, step=50.0, n_epochs=1000)


def no_epochs(solution, seed):
    X, y = _data(seed, d=4)
    weights, intercept, losses = solution.fit_gd(X, y, n_epochs=0)
    return {"weights": weights, "intercept": float(intercept), "losses": len(losses)}


def bad_input(solution, seed):
    X, y = _data(seed, 9)
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
            solution.fit_gd(*arguments, n_epochs=3)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def many_rows(solution, seed, size):
    X, y = _data(seed, size, 5)
    return solution.fit_gd(X, y, step=0.1, n_epochs=50, fit_intercept=False)[0]
