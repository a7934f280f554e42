import numpy as np


def _mean_loss(params, X, y):
    z = np.tanh(np.dot(X, params["W1"]) + params["b1"])
    s = np.dot(z, params["W2"]) + params["b2"]
    return np.mean(np.logaddexp.reduce(s, axis=1) - np.take_along_axis(s, y[:, None], 1)[:, 0])


def _check(params, y):
    if np.any((y < 0) | (y >= params["W2"].shape[1])):
        raise ValueError("label out of range")


def loss_and_grads(params, X, y):
    _check(params, y)
    z = np.tanh(np.dot(X, params["W1"]) + params["b1"])
    s = np.dot(z, params["W2"]) + params["b2"]
    p = np.exp(s - np.logaddexp.reduce(s, axis=1, keepdims=True))
    delta = (p - np.eye(s.shape[1])[y]) / X.shape[0]
    back = np.einsum("nc,hc->nh", delta, params["W2"]) * (1 - z) * (1 + z)
    grads = {}
    grads["W2"] = np.einsum("nh,nc->hc", z, delta)
    grads["b2"] = np.einsum("nc->c", delta)
    grads["W1"] = np.einsum("nd,nh->dh", X, back)
    grads["b1"] = np.einsum("nh->h", back)
    return _mean_loss(params, X, y), grads


def numeric_grads(params, X, y, eps=1e-5):
    _check(params, y)
    grads = {}
    for key in params:
        size = params[key].size
        slopes = []
        for index in range(size):
            step = np.zeros(size)
            step[index] = eps
            step = step.reshape(params[key].shape)
            up = _mean_loss({**params, key: params[key] + step}, X, y)
            down = _mean_loss({**params, key: params[key] - step}, X, y)
            slopes.append((up - down) / 2 / eps)
        grads[key] = np.array(slopes).reshape(params[key].shape)
    return grads
