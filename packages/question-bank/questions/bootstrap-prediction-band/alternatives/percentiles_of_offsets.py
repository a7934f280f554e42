import numpy as np
from matplotlib import pyplot as plt


def prediction_band(
    y_true, y_pred, new_pred, level=0.9, n_boot=2000, seed=0, actual=None
):
    errors = np.subtract(y_true, y_pred)
    if len(errors) < 10:
        raise ValueError("too few residuals")
    if level <= 0 or level >= 1:
        raise ValueError("bad level")
    errors = errors - np.mean(errors)
    m = len(new_pred)

    # All futures of a step differ by what was drawn alone, so the ends are offsets.
    offsets = np.random.default_rng(seed).choice(errors, size=(n_boot, m), replace=True)
    tail = 50 * (1 - level)
    lower = np.percentile(offsets, tail, axis=0) + new_pred
    upper = np.percentile(offsets, 100 - tail, axis=0) + new_pred

    alerts = np.zeros(m, dtype=bool)
    if actual is not None:
        known = ~np.isnan(actual)
        alerts[known] = (actual[known] < lower[known]) | (actual[known] > upper[known])

    fig = plt.figure()
    ax = fig.add_subplot()
    ax.set(title="forecast with prediction band", xlabel="step", ylabel="value")
    shade = ax.fill_between(range(m), lower, upper, color="lightgray")
    (line,) = ax.plot(new_pred, "k--")
    ax.legend([shade, line], ["band", "forecast"])
    return lower, upper, alerts, ax
