import numpy as np


class BatchNorm:
    def __init__(self, d, eps=1e-5, momentum=0.9):
        self.gamma = np.full(d, 1.0)
        self.beta = np.full(d, 0.0)
        self.running_mean = np.full(d, 0.0)
        self.running_var = np.full(d, 1.0)
        self.eps = eps
        self.momentum = momentum
        self.saved = {}

    def forward(self, X, training=True):
        n = X.shape[0]
        if training:
            if n < 2:
                raise ValueError("need at least two rows")
            mu = np.sum(X, axis=0) / n
            centred = X - mu[None, :]
            var = np.einsum("ij,ij->j", centred, centred) / n
            self.saved = {"centred": centred, "inv": 1.0 / np.sqrt(var + self.eps)}
            self.running_mean = self.running_mean + (1 - self.momentum) * (mu - self.running_mean)
            self.running_var = self.running_var + (1 - self.momentum) * (var - self.running_var)
        else:
            mu, var = self.running_mean, self.running_var
        return (X - mu) * (1.0 / np.sqrt(var + self.eps)) * self.gamma + self.beta

    def backward(self, dout):
        if not self.saved:
            raise RuntimeError("call forward(X, training=True) first")
        centred, inv = self.saved["centred"], self.saved["inv"]
        n = dout.shape[0]
        dbeta = np.ones(n) @ dout
        dgamma = np.einsum("ij,ij->j", dout, centred * inv)
        dhat = dout * self.gamma
        dvar = -0.5 * np.sum(dhat * centred, axis=0) * inv**3
        dmu = -inv * np.sum(dhat, axis=0) - 2.0 * dvar * np.mean(centred, axis=0)
        return dhat * inv + dvar * 2.0 * centred / n + dmu / n, dgamma, dbeta
