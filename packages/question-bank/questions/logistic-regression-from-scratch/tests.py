import warnings

import numpy as np


def _noisy(rng, rows=200, features=3):
    X = rng.normal(size=(rows, features))
    weights = rng.uniform(-1.5, 1.5, size=features)
    chances = 1.0 / (1.0 + np.exp(-(X @ weights + 0.5)))
    y = (rng.random(rows) < chances).astype(int)
    y[:2] = [0, 1]
    return X, y


def _state(model):
    return {
        "w": model.w,
        "b": float(model.b),
        "last loss": float(model.losses[-1]),
        "converged": bool(model.converged),
    }


def first_steps(solution, seed):
    X, y = _noisy(np.random.default_rng(seed), rows=30)
    one = solution.LogReg(lr=0.5, max_iter=1).fit(X, y)
    five = solution.LogReg(lr=0.5, max_iter=5).fit(X, y)
    return {
        "after one step": _state(one),
        "after five steps": _state(five),
        "losses": [float(loss) for loss in five.losses],
    }


def stop_rule(solution, seed):
    X, y = _noisy(np.random.default_rng(seed))
    stopped = solution.LogReg(lr=1.0, tol=1e-6).fit(X, y)
    cut_off = solution.LogReg(lr=1.0, tol=1e-6, max_iter=4).fit(X, y)
    return [
        {
            "losses": np.array(model.losses, dtype=float),
            "converged": bool(model.converged),
            "w": model.w,
            "tol": 1e-6,
        }
        for model in (stopped, cut_off)
    ]


def separable_classes(solution, seed):
    rng = np.random.default_rng(seed)
    centers = np.repeat([[-2.0, 1.0], [3.0, 4.0]], 40, axis=0)
    X = centers + rng.uniform(-1.0, 1.0, size=(80, 2))
    y = np.repeat([0, 1], 40)
    model = solution.LogReg(lr=0.5, max_iter=100).fit(X, y)
    fresh = np.array([[-2.0, 1.0], [3.0, 4.0]]) + rng.uniform(-0.5, 0.5, size=(5, 1, 2))
    return {
        "training rows": model.predict(X),
        "fresh rows": model.predict(fresh.reshape(-1, 2)),
    }


def penalty(solution, seed):
    X, y = _noisy(np.random.default_rng(seed), rows=40)
    y[:30] = 1
    # The last one has all but reached its optimum, which any solver would find.
    settings = [(0.2, 0.0, 100), (0.2, 0.1, 100), (0.2, 3.0, 100), (1.0, 0.05, 300)]
    return {
        f"l2 = {l2}, {steps} steps": _state(
            solution.LogReg(lr=lr, max_iter=steps, tol=0.0, l2=l2).fit(X, y)
        )
        for lr, l2, steps in settings
    }


def huge_logits(solution, seed):
    rng = np.random.default_rng(seed)
    signs = rng.permutation(np.repeat([-1.0, 1.0], 10))
    X = signs[:, None] * rng.uniform(800.0, 1200.0, size=(20, 1))
    y = (signs > 0).astype(int)
    y[0] = 1 - y[0]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model = solution.LogReg(lr=1.0, max_iter=3).fit(X, y)
        chances = model.predict_proba(X * 10.0)
    return {
        "last loss": float(model.losses[-1]),
        "probabilities": chances,
        "warnings": [str(warning.message) for warning in caught],
    }


def threshold(solution, seed):
    rng = np.random.default_rng(seed)
    # Columns of zeros keep w at 0, balanced labels keep b at 0: every probability is one half, and
    # with 8 rows no rounding of the gradient can tip it.
    X = np.zeros((8, 2))
    model = solution.LogReg(max_iter=3).fit(X, rng.permutation([0, 0, 0, 0, 1, 1, 1, 1]))
    rows = rng.normal(size=(4, 2))
    return {
        "probabilities": model.predict_proba(rows),
        "class 1": [bool(label == 1) for label in model.predict(rows)],
    }


def one_class(solution, seed):
    X, y = _noisy(np.random.default_rng(seed), rows=40)
    ones, zeros = np.ones(40, dtype=int), np.zeros(40, dtype=int)
    return {
        "all 1": _state(solution.LogReg(max_iter=50).fit(X, ones)),
        "all 0": _state(solution.LogReg(max_iter=50).fit(X, zeros)),
        "booleans": _state(solution.LogReg(max_iter=50).fit(X, y == 1)),
        "floats": _state(solution.LogReg(max_iter=50).fit(X, y.astype(float))),
    }


def errors(solution, seed):
    X, y = _noisy(np.random.default_rng(seed), rows=12)
    with_nan = X.copy()
    with_nan[3, 0] = np.nan
    nan_label = y.astype(float)
    nan_label[1] = np.nan
    outcomes = []
    for rows, labels in [(X, 2 * y - 1), (X, y + 1), (X, y * 0.5), (X, nan_label), (with_nan, y)]:
        try:
            solution.LogReg(max_iter=5).fit(rows, labels)
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def fitted_again(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _noisy(rng, rows=50)
    other_X, other_y = _noisy(rng, rows=30, features=2)
    model = solution.LogReg(max_iter=20)
    returned = model.fit(X, y)
    model.fit(other_X, other_y)
    return {
        "fit returns self": returned is model,
        "second fit": _state(model),
        "losses of the second fit only": len(model.losses) <= 21,
        "arguments": [X, y],
    }


def large_input(solution, seed, size):
    X, y = _noisy(np.random.default_rng(seed), rows=size, features=20)
    return _state(solution.LogReg(max_iter=100, tol=0.0).fit(X, y))
