import numpy as np


def inertia_trace(X, init, max_iter=100):
    """Shifted to the middle of the data, and with sums over one-hot memberships."""
    n, k = X.shape[0], init.shape[0]
    if k > n:
        raise ValueError("k > n")
    middle = np.mean(X, axis=0)
    P, C = X - middle, init - middle
    out, old = [], None
    while len(out) < 2 * max_iter:
        D = ((P[:, None, :] - C[None, :, :]) ** 2).sum(axis=2)
        new = np.argmin(D, axis=1)
        out.append(D[np.arange(n), new].sum())
        if old is not None and (old == new).all():
            return out
        member = np.equal.outer(new, np.arange(k)).astype(float)
        sizes = member.sum(axis=0)[:, None]
        C = np.where(sizes > 0, member.T @ P / np.maximum(sizes, 1), C)
        out.append(((P - C[new]) ** 2).sum())
        old = new
    return out
