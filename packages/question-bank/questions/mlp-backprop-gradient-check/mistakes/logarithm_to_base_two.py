import numpy as np


def _forward(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray
) -> tuple[float, np.ndarray, np.ndarray]:
    """Return the loss, the hidden values (n, h) and the log-probabilities (n, c)."""
    n, c = len(X), params["b2"].size
    if y.min() < 0 or y.max() >= c:
        raise ValueError(f"labels must lie between 0 and {c - 1}")
    hidden = np.tanh(X @ params["W1"] + params["b1"])
    scores = hidden @ params["W2"] + params["b2"]
    # Relative to the largest score of a row no exponential overflows, and one of them is 1.
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -float(log_p[np.arange(n), y].mean() / np.log(2.0)), hidden, log_p


def loss_and_grads(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray
) -> tuple[float, dict[str, np.ndarray]]:
    """Return the mean cross-entropy and its gradient for each entry of params."""
    loss, hidden, log_p = _forward(params, X, y)
    n = len(X)
    d_scores = np.exp(log_p)
    d_scores[np.arange(n), y] -= 1.0
    d_scores /= n
    d_inner = d_scores @ params["W2"].T * (1.0 - hidden**2)
    return loss, {
        "W1": X.T @ d_inner,
        "b1": d_inner.sum(axis=0),
        "W2": hidden.T @ d_scores,
        "b2": d_scores.sum(axis=0),
    }


def numeric_grads(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray, eps: float = 1e-5
) -> dict[str, np.ndarray]:
    """Return the same gradients from central differences of width 2 * eps."""
    moved = {name: values.copy() for name, values in params.items()}
    grads = {name: np.zeros_like(values) for name, values in params.items()}
    for name, values in moved.items():
        for place in np.ndindex(values.shape):
            start = values[place]
            values[place] = start + eps
            above = _forward(moved, X, y)[0]
            values[place] = start - eps
            below = _forward(moved, X, y)[0]
            values[place] = start
            grads[name][place] = (above - below) / (2.0 * eps)
    return grads
