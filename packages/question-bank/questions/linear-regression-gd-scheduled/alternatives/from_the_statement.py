import numpy as np


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
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if X.ndim != 2:
        raise ValueError("X must have the shape (n, d)")
    if y.ndim != 1:
        raise ValueError("y must have the shape (n,)")
    n, d = X.shape
    if n == 0:
        raise ValueError("there are no rows")
    if len(y) != n:
        raise ValueError("X and y have different lengths")

    w = np.zeros(d)
    b = 0.0
    residuals = -y
    losses: list[float] = []
    best_loss, best_w, best_b = np.inf, w, b
    mark = np.inf
    without_improvement = 0

    with np.errstate(over="ignore", invalid="ignore"):
        limit = 1e6 * float(np.mean(residuals**2))
        for epoch in range(max_epochs):
            rate = lr0 / (1.0 + decay * epoch)
            w = w - rate * 2.0 / n * (X.T @ residuals)
            b = b - rate * 2.0 / n * float(residuals.sum())
            residuals = X @ w + b - y
            loss = float(np.mean(residuals**2))
            if not np.isfinite(loss) or loss > limit:
                raise FloatingPointError(f"diverged in epoch {epoch}")
            losses.append(loss)

            if loss < best_loss:
                best_loss, best_w, best_b = loss, w, b

            if epoch == 0 or loss < mark - min_delta:
                mark = loss
                without_improvement = 0
            else:
                without_improvement += 1
                if without_improvement >= patience:
                    break

    return {"w": best_w, "b": float(best_b), "losses": losses, "epochs_run": len(losses)}
