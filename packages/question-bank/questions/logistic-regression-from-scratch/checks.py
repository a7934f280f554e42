import numpy as np


def check_losses(actual, expected, seed):
    assert isinstance(actual, list) and len(actual) == len(expected), "expected two fits"
    for model, wanted in zip(actual, expected):
        losses, tol = model["losses"], wanted["tol"]
        if losses.shape != wanted["losses"].shape:
            return f"expected {len(wanted['losses'])} losses, got {len(losses)}"
        if not np.all(np.diff(losses) < 0):
            return "on this data every step must lower the loss"
        if model["converged"] != wanted["converged"]:
            return f"expected converged = {wanted['converged']} for tol = {tol:g}"
        if not np.allclose(losses, wanted["losses"], rtol=1e-6, atol=1e-9):
            step = int(np.argmax(np.abs(losses - wanted["losses"]) > 1e-9))
            return f"the loss after {step} steps is {losses[step]:.9g}, which is not right"
    return True


def check_optimum(actual, expected, seed):
    X, y, l2 = expected["X"], expected["y"], expected["l2"]
    w, b = np.asarray(actual["w"]), actual["b"]
    if w.shape != expected["w"].shape:
        return f"w must have shape {expected['w'].shape}, got {w.shape}"
    residuals = (1.0 / (1.0 + np.exp(-(X @ w + b))) - y) / len(y)
    gradient = np.append(X.T @ residuals + l2 * w, residuals.sum())
    if not np.abs(gradient).max() <= 1e-5:
        return f"the gradient is still {float(np.abs(gradient).max()):.3g} where the fit stopped"
    return True
