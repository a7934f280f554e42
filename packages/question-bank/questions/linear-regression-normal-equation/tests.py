import numpy as np


# Only here are coefficients looked at as closely as rounding allows.
def known_plane(solution, seed):
    rng = np.random.default_rng(seed)
    corners = np.array([[0, 0], [1, 0], [0, 1], [1, 1]])
    results = {}
    model = solution.LinearRegression().fit(corners, np.array([3, 5, 2, 4]))
    results["3 + 2a - b"] = [model.coef, float(model.intercept)]
    for n, d in [(12, 1), (40, 2), (60, 5)]:
        X = rng.normal(size=(n, d))
        exact = X @ np.arange(1.0, d + 1.0) - 7.5
        noisy = exact + rng.normal(size=n)
        for name, y in [("exact", exact), ("noisy", noisy)]:
            model = solution.LinearRegression().fit(X, y)
            results[f"{n} rows, {d} columns, {name}"] = [model.coef, float(model.intercept)]
    return results


def collinear_columns(solution, seed):
    rng = np.random.default_rng(seed)
    a, b = rng.normal(scale=10.0, size=(2, 30))
    y = 4.0 + 2.0 * a - 3.0 * b + rng.normal(size=30)
    designs = {
        "same column twice": np.column_stack([a, b, a]),
        "twice as large": np.column_stack([a, 2.0 * a, b]),
        "sum of two": np.column_stack([a, b, a + b]),
        "constant column": np.column_stack([a, np.full(30, 5.0), b]),
    }
    return {name: solution.LinearRegression().fit(X, y).predict(X[:8]) for name, X in designs.items()}


def fewer_rows_than_columns(solution, seed):
    rng = np.random.default_rng(seed)
    X = 10.0 * rng.choice([-1.0, 1.0], size=(3, 5)) + rng.normal(size=(3, 5))
    X[0, :2], X[1, :2], X[2, :2] = [15.0, 0.0], [0.0, 15.0], [-15.0, -15.0]
    y = 50.0 + rng.normal(scale=10.0, size=3)
    model = solution.LinearRegression().fit(X, y)
    return {"coef": model.coef, "intercept": float(model.intercept), "predicted": model.predict(X)}


def target_as_column(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(scale=3.0, size=(20, 3))
    y = X @ [1.0, -2.0, 0.5] + rng.normal(size=20)
    model = solution.LinearRegression().fit(X, y[:, None])
    return {"coef": model.coef, "predicted": model.predict(X[:6]), "r2": float(model.r2(X, y[:, None]))}


def r_squared(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(scale=3.0, size=(40, 2))
    y = X @ [2.0, 1.0] + 3.0 + rng.normal(scale=2.0, size=40)
    model = solution.LinearRegression().fit(X[:25], y[:25])
    return {
        "training": float(model.r2(X[:25], y[:25])),
        "new data": float(model.r2(X[25:], y[25:])),
        "worse than the mean": float(model.r2(X[25:], -y[25:])),
        "shifted": float(model.r2(X[25:], y[25:] + 10.0)),
    }


def constant_target(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(scale=3.0, size=(15, 2))
    level = float(rng.integers(-20, 20))
    flat = solution.LinearRegression().fit(X, np.full(15, level))
    sloped = solution.LinearRegression().fit(X, X @ [1.0, 2.0])
    return {
        "met": float(flat.r2(X, np.full(15, level))),
        "missed by 1": float(flat.r2(X, np.full(15, level + 1.0))),
        "not even constant": float(sloped.r2(X, np.full(15, level))),
    }


def _outcome(error, call, *arguments):
    try:
        call(*arguments)
    except NotImplementedError:
        return "not written yet"
    except error:
        return error.__name__
    return "no error"


def bad_input(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(9, 2)), rng.normal(size=9)
    X_gap, y_gap = X.copy(), y.copy()
    X_gap[rng.integers(9), 1] = y_gap[rng.integers(9)] = np.nan
    inputs = {
        "empty": (np.empty((0, 2)), np.empty(0)),
        "NaN in X": (X_gap, y),
        "NaN in y": (X, y_gap),
        "y too short": (X, y[:-1]),
        "y too long": (X[:-1], y),
        "one y": (X, y[:1]),
    }
    return {
        name: _outcome(ValueError, solution.LinearRegression().fit, *arguments)
        for name, arguments in inputs.items()
    }


def not_fitted(solution, seed):
    X = np.random.default_rng(seed).normal(size=(4, 2))
    return [
        _outcome(RuntimeError, lambda: solution.LinearRegression().predict(X)),
        _outcome(RuntimeError, lambda: solution.LinearRegression().r2(X, X[:, 0])),
    ]
