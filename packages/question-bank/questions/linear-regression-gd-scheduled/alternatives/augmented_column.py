import numpy as np


def train(X, y, lr0=0.1, decay=0.0, max_epochs=1000, patience=10, min_delta=1e-9):
    y = np.array(y, dtype=float)
    if y.ndim != 1 or y.size == 0 or y.size != X.shape[0]:
        raise ValueError("X and y do not fit together")
    A = np.hstack([X, np.ones((y.size, 1))])
    theta = np.zeros(A.shape[1])
    start = np.mean(y**2)
    kept = []
    losses = []
    mark = None
    bad = 0
    while len(losses) < max_epochs and bad < patience:
        eta = lr0 / (1 + decay * len(losses))
        theta = theta - eta * 2 * ((A.dot(theta) - y)[:, None] * A).mean(axis=0)
        mse = np.mean((A.dot(theta) - y) ** 2)
        if np.isnan(mse) or np.isinf(mse) or mse > 1e6 * start:
            raise FloatingPointError("diverged")
        losses.append(float(mse))
        kept.append(theta)
        if mark is None or mse < mark - min_delta:
            mark = mse
            bad = 0
        else:
            bad += 1
    best = kept[int(np.argmin(losses))]
    return {"w": best[:-1], "b": float(best[-1]), "losses": losses, "epochs_run": len(losses)}
