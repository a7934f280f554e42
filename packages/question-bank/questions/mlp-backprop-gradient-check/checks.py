import numpy as np


def _draws(seed):
    """The rows and labels of tests.py; the parameters come with the answer."""
    rng = np.random.default_rng(seed)
    n, d, h, c = int(rng.integers(4, 9)), 3, 4, 3
    return rng.normal(size=(n, d)), rng.permutation(np.arange(n) % c)


def loss(at, seed):
    """The mean cross-entropy, row by row."""
    X, y = _draws(seed)
    losses = []
    for row, label in zip(X, y, strict=True):
        hidden = np.tanh(row @ np.asarray(at["W1"]) + np.asarray(at["b1"]))
        scores = hidden @ np.asarray(at["W2"]) + np.asarray(at["b2"])
        losses.append(np.log(np.exp(scores).sum()) - scores[label])
    return float(np.mean(losses))
