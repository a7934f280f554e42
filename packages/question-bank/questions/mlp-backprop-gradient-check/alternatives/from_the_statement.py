import numpy as np


def _prepare(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the four parameters, the features and the labels, ready to compute with."""
    W1 = np.asarray(params["W1"], dtype=np.float64)
    b1 = np.asarray(params["b1"], dtype=np.float64)
    W2 = np.asarray(params["W2"], dtype=np.float64)
    b2 = np.asarray(params["b2"], dtype=np.float64)
    labels = np.asarray(y)
    if np.any(labels < 0) or np.any(labels >= b2.shape[0]):
        raise ValueError("labels must lie between 0 and c - 1")
    return W1, b1, W2, b2, np.asarray(X, dtype=np.float64), labels.astype(np.intp)


def _log_probabilities(scores: np.ndarray) -> np.ndarray:
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def loss_and_grads(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray
) -> tuple[float, dict[str, np.ndarray]]:
    """Return the mean cross-entropy and its gradient for each entry of params."""
    W1, b1, W2, b2, features, labels = _prepare(params, X, y)
    n = features.shape[0]
    rows = np.arange(n)

    hidden = np.tanh(features @ W1 + b1)
    log_p = _log_probabilities(hidden @ W2 + b2)
    loss = float(-log_p[rows, labels].mean())

    d_scores = np.exp(log_p)
    d_scores[rows, labels] -= 1.0
    d_scores /= n
    d_inner = (d_scores @ W2.T) * (1.0 - hidden**2)
    grads = {
        "W1": features.T @ d_inner,
        "b1": d_inner.sum(axis=0),
        "W2": hidden.T @ d_scores,
        "b2": d_scores.sum(axis=0),
    }
    return loss, grads


def numeric_grads(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray, eps: float = 1e-5
) -> dict[str, np.ndarray]:
    """Return the same gradients from central differences of width 2 * eps."""
    work = {name: np.array(params[name], dtype=np.float64) for name in ("W1", "b1", "W2", "b2")}
    grads = {}
    for name, values in work.items():
        grad = np.zeros_like(values)
        for position in np.ndindex(values.shape):
            original = values[position]
            values[position] = original + eps
            above, _ = loss_and_grads(work, X, y)
            values[position] = original - eps
            below, _ = loss_and_grads(work, X, y)
            values[position] = original
            grad[position] = (above - below) / (2 * eps)
        grads[name] = grad
    return grads
