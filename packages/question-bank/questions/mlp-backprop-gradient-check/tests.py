import numpy as np


def _params(rng, d, h, c):
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def _draws(seed):
    """Rows, labels of which each occurs, and parameters."""
    rng = np.random.default_rng(seed)
    n, d, h, c = int(rng.integers(4, 9)), 3, 4, 3
    X, y = rng.normal(size=(n, d)), rng.permutation(np.arange(n) % c)
    return X, y, _params(rng, d, h, c)


# Only here is a loss of ordinary size compared.
def loss_value(solution, seed):
    X, y, params = _draws(seed)
    losses = {"random": float(solution.loss_and_grads(params, X, y)[0])}
    for c in (2, 3, 10):
        zeros = {"W1": np.zeros((3, 4)), "b1": np.zeros(4)}
        zeros |= {"W2": np.zeros((4, c)), "b2": np.zeros(c)}
        losses[f"zeros, c={c}"] = float(solution.loss_and_grads(zeros, X, y % c)[0])
    return losses


def gradients(solution, seed):
    X, y, params = _draws(seed)
    at = {name: values.copy() for name, values in params.items()}
    return {"at": at, "gradient": solution.loss_and_grads(params, X, y)[1]}


def central_differences(solution, seed):
    X, y, params = _draws(seed)
    copies = [{name: values.copy() for name, values in params.items()} for _ in range(3)]
    return {
        "default": solution.numeric_grads(copies[0], X, y),
        "eps=0.5": solution.numeric_grads(copies[1], X, y, 0.5),
        "eps=0.01": solution.numeric_grads(copies[2], X, y, eps=0.01),
    }


def large_scores(solution, seed):
    X, y, params = _draws(seed)
    # One row, where sum and mean are one, and scores that are the biases of the last layer.
    X, y = X[:1], y[:1]
    params["W2"][:] = 0.0
    results = {}
    for name, b2 in {"above": [1e5, -1e5, 0.0], "all below": [-1e5, -9e4, -9e4]}.items():
        params["b2"] = np.array(b2)
        results[name] = list(solution.loss_and_grads(params, X, y))
    for result in results.values():
        result[0] = float(result[0])
    return results


def small_sizes(solution, seed):
    rng = np.random.default_rng(seed)
    results = {}
    for n, d, h, c in [(1, 3, 4, 3), (5, 1, 4, 3), (5, 3, 1, 2), (1, 1, 1, 2)]:
        X, y = rng.normal(size=(n, d)), rng.integers(c, size=n)
        _, grads = solution.loss_and_grads(_params(rng, d, h, c), X, y)
        results[f"n={n}, d={d}, h={h}"] = {
            # Of the values one sum is enough: what is at stake here are the shapes.
            name: (values.shape, bool(np.isfinite(values).all()))
            for name, values in grads.items()
        }
    return results


def bad_labels(solution, seed):
    X, y, params = _draws(seed)
    place = seed % len(y)
    outcomes = {}
    for label in (-1, -3, 3, 100):
        labels = y.copy()
        labels[place] = label
        for name in ("loss_and_grads", "numeric_grads"):
            try:
                getattr(solution, name)(params, X, labels)
                outcomes[f"{name}, label {label}"] = "no error"
            except ValueError:
                outcomes[f"{name}, label {label}"] = "ValueError"
    return outcomes


def arguments_unchanged(solution, seed):
    X, y, params = _draws(seed)
    solution.loss_and_grads(params, X, y)
    solution.numeric_grads(params, X, y)
    solution.numeric_grads(params, X, y, 0.3)
    return [params, X, y]
