import numpy as np


def _draws(seed):
    """Rows, gradients of the output, and two parameters."""
    rng = np.random.default_rng(seed)
    n, d = int(rng.integers(3, 8)), 3
    X = rng.normal(size=(n, d)) * np.array([0.5, 1.0, 3.0]) + rng.normal(size=d)
    return X, rng.normal(size=(n, d)), rng.normal(size=d), rng.normal(size=d)


def training_output(solution, seed):
    X, _, gamma, beta = _draws(seed)
    outputs = {}
    for eps in [1e-5, 0.5]:
        plain, other = solution.BatchNorm(3, eps=eps), solution.BatchNorm(3, eps=eps)
        other.gamma, other.beta = gamma, beta
        outputs[f"eps={eps}"] = [
            plain.forward(X.copy()),
            other.forward(X.copy()),
            other.forward(2.0 - X),
        ]
    outputs["two rows"] = solution.BatchNorm(3).forward(X[:2].copy(), training=True)
    return outputs


# Only here are running values compared that follow from batches.
def running_values(solution, seed):
    X, Y, _, _ = _draws(seed)
    results = {}
    for momentum in [0.9, 0.5, 0.0]:
        layer = solution.BatchNorm(3, momentum=momentum)
        for count, batch in enumerate([X, Y, X[:2], 5.0 - Y], 1):
            layer.forward(batch.copy())
            if count in (1, 4):
                name = f"momentum={momentum}, {count} batches"
                results[name] = [np.array(layer.running_mean), np.array(layer.running_var)]
    layer = solution.BatchNorm(3)
    layer.forward(X.copy())
    results["default"] = [np.array(layer.running_mean), np.array(layer.running_var)]
    return results


def evaluation_output(solution, seed):
    X, Y, gamma, beta = _draws(seed)
    layer = solution.BatchNorm(3, eps=0.01)
    outputs = {"before any training": layer.forward(X, training=False)}
    layer.gamma, layer.beta = gamma, beta
    layer.running_mean, layer.running_var = Y[0], Y[1] ** 2
    outputs["values that were set"] = layer.forward(X, training=False)
    outputs["one row"] = layer.forward(X[:1], training=False)
    return outputs


def gradient_of_input(solution, seed):
    X, dout, gamma, beta = _draws(seed)
    layer = solution.BatchNorm(3, eps=0.1)
    layer.gamma, layer.beta = gamma, beta
    layer.forward(X.copy())
    return {"at": X, "gradient": layer.backward(dout)[0]}


def gradients_of_parameters(solution, seed):
    X, dout, gamma, beta = _draws(seed)
    layer = solution.BatchNorm(3)
    layer.gamma, layer.beta = gamma, beta
    layer.forward(X)
    return list(layer.backward(dout)[1:])


def evaluation_changes_nothing(solution, seed):
    X, dout, _, _ = _draws(seed)
    layer = solution.BatchNorm(3)
    layer.forward(X.copy())
    names = ("gamma", "beta", "running_mean", "running_var")
    before = {name: np.array(getattr(layer, name)) for name in names}
    gradients = [np.array(one) for one in layer.backward(dout)]
    layer.forward(3.0 * X[::-1] + 1.0, training=False)
    layer.forward(X[:2], training=False)
    after = layer.backward(dout)
    return {
        **{name: np.array_equal(one, getattr(layer, name)) for name, one in before.items()},
        "backward": [np.array_equal(*pair) for pair in zip(gradients, after, strict=True)],
    }


def _outcome(call, *arguments, **options):
    try:
        call(*arguments, **options)
        return "no error"
    except NotImplementedError:
        return "not written yet"
    except (RuntimeError, ValueError) as error:
        return "RuntimeError" if isinstance(error, RuntimeError) else "ValueError"
    except Exception as error:
        return type(error).__name__


def backward_too_early(solution, seed):
    X, dout, _, _ = _draws(seed)
    new, evaluated = solution.BatchNorm(3), solution.BatchNorm(3)
    try:
        evaluated.forward(X, training=False)
    except UnboundLocalError:
        pass
    return {
        "at once": _outcome(new.backward, dout),
        "after evaluation": _outcome(evaluated.backward, dout),
    }


def one_row(solution, seed):
    X = _draws(seed)[0][:1]
    return {
        "training": _outcome(solution.BatchNorm(3).forward, X),
        "evaluation": _outcome(solution.BatchNorm(3).forward, X, training=False),
    }


def constant_column(solution, seed):
    X, dout, _, _ = _draws(seed)
    X[:, 1] = float(np.random.default_rng(seed).integers(-9, 10))
    layer = solution.BatchNorm(3, eps=0.01)
    output = layer.forward(X)
    # With a mean of 0 in dout only eps counts, not how the gradient runs through the batch.
    dX = layer.backward(dout - dout.mean(axis=0))[0]
    return {"output": output[:, 1], "dX": dX[:, 1]}


def input_unchanged(solution, seed):
    X, dout, _, _ = _draws(seed)
    layer = solution.BatchNorm(3)
    layer.forward(X)
    layer.backward(dout)
    return [X, dout]
