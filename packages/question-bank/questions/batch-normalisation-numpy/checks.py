import numpy as np


def _draws(seed):
    """As in tests.py."""
    rng = np.random.default_rng(seed)
    n, d = int(rng.integers(3, 8)), 3
    X = rng.normal(size=(n, d)) * np.array([0.5, 1.0, 3.0]) + rng.normal(size=d)
    return X, rng.normal(size=(n, d)), rng.normal(size=d), rng.normal(size=d)


def loss(at, seed):
    """The sum of outputs, weighted by dout, as a function of X."""
    _, dout, gamma, beta = _draws(seed)
    X = np.asarray(at)
    normalised = (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + 0.1)
    return float((dout * (gamma * normalised + beta)).sum())
