import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes


def prediction_band(
    y_true: np.ndarray,
    y_pred: np.ndarray,
    new_pred: np.ndarray,
    level: float = 0.9,
    n_boot: int = 2000,
    seed: int = 0,
    actual: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, Axes]:
    """Return the lower and upper ends of the band, the alerts, and the axes with the plot."""
    if not 0 < level < 1:
        raise ValueError("level must be above 0 and below 1")
    residuals = np.asarray(y_true) - np.asarray(y_pred)
    if len(residuals) < 10:
        raise ValueError("at least 10 residuals are needed")
    new_pred = np.asarray(new_pred)
    m = len(new_pred)

    centred = residuals - residuals.mean()
    rng = np.random.default_rng(seed)
    futures = rng.choice(centred, size=(n_boot, m)) + new_pred
    lower = np.quantile(futures, (1 - level) / 2, axis=0)
    upper = np.quantile(futures, (1 + level) / 2, axis=0)

    if actual is None:
        alerts = np.zeros(m, dtype=bool)
    else:
        # Comparisons with NaN are False.
        actual = np.asarray(actual, dtype=float)
        alerts = (actual < lower) | (actual > upper)

    steps = np.arange(m)
    _, ax = plt.subplots()
    ax.plot(steps, new_pred, label="forecast")
    ax.fill_between(steps, lower, upper, alpha=0.3, label="band")
    ax.set_title("Forecast with prediction band")
    ax.set_xlabel("Step")
    ax.set_ylabel("Value")
    ax.legend()
    return lower, upper, alerts, ax
