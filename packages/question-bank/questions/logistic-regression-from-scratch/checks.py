import numpy as np


def check_losses(actual, expected, seed):
    assert isinstance(actual, list) and len(actual) == len(expected), "expected two fits"
    for model, wanted in zip(actual, expected):
        losses, tol = model["losses"], wanted["tol"]
        changes = np.diff(losses)
        if not len(changes):
            return "expected a loss for each step"
        if not np.all(changes < 0):
            return "on this data every step must lower the loss"
        if model["converged"] != wanted["converged"]:
            return f"expected converged = {wanted['converged']} for tol = {tol:g}"
        early = np.flatnonzero(np.abs(changes[:-1]) < tol)
        if len(early):
            return f"the loss changed by less than tol = {tol:g}, but the fit went on"
        if wanted["converged"] and not abs(changes[-1]) < tol:
            return f"the fit stopped while the loss still changed by {abs(changes[-1]):.3g}"
        if np.shape(model["w"]) != np.shape(wanted["w"]) or not np.allclose(
            model["w"], wanted["w"], rtol=1e-6, atol=1e-9
        ):
            return "the fit stopped after another number of steps, or its steps are not right"
    return True
