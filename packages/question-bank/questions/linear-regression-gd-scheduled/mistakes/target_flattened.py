import numpy as np

# Times the loss of the start: so far off, no schedule brings it back.
DIVERGED = 1e6


def train(
    X: np.ndarray,
    y: np.ndarray,
    lr0: float = 0.1,
    decay: float = 0.0,
    max_epochs: int = 1000,
    patience: int = 10,
    min_delta: float = 1e-9,
) -> dict:
    """Return w (d,), b, losses (MSE after each epoch) and epochs_run, for the best epoch."""
    rows, target = np.asarray(X, dtype=float), np.asarray(y, dtype=float).ravel()
    n = len(rows)
    if n == 0 or target.shape != (n,):
        raise ValueError(f"expected y of shape ({n},) with n above 0, got {target.shape}")

    w, b = np.zeros(rows.shape[1]), 0.0
    residual = -target
    limit = DIVERGED * float(target @ target) / n
    best, lowest = (w, b), np.inf
    mark, waited = np.inf, 0
    losses: list[float] = []
    for epoch in range(max_epochs):
        rate = lr0 / (1.0 + decay * epoch)
        # New arrays, as the best weights must not move with the current ones.
        w = w - rate * 2.0 / n * (rows.T @ residual)
        b = b - rate * 2.0 / n * float(residual.sum())
        residual = rows @ w + b - target
        loss = float(residual @ residual) / n
        if not np.isfinite(loss) or loss > limit:
            raise FloatingPointError(f"the loss is {loss} after epoch {epoch}: lr0 is too large")
        losses.append(loss)
        if loss < lowest:
            best, lowest = (w, b), loss
        if loss < mark - min_delta:
            mark, waited = loss, 0
            continue
        waited += 1
        if waited == patience:
            break
    return {"w": best[0], "b": best[1], "losses": losses, "epochs_run": len(losses)}
