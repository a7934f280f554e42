import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

FEWEST_RESIDUALS = 10


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
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    residuals = y_true - y_pred
    if residuals.size < FEWEST_RESIDUALS:
        raise ValueError(f"at least {FEWEST_RESIDUALS} residuals are needed")

    # Centred, so that the band tells of the spread and not of a bias in the past.
    centred = residuals - residuals.mean()
    rng = np.random.default_rng(seed)
    futures = new_pred + rng.choice(centred, size=(n_boot, new_pred.size))
    lower, upper = np.quantile(futures, [(1 - level) / 2, (1 + level) / 2], axis=0)

    # NaN compares false both ways: what is not known yet is no alert.
    known = np.full(new_pred.size, np.nan) if actual is None else actual
    alerts = (known <= lower) | (known >= upper)

    _, ax = plt.subplots()
    steps = np.arange(new_pred.size)
    ax.plot(steps, new_pred, label="forecast")
    ax.fill_between(steps, lower, upper, alpha=0.3, label="band")
    ax.set_title("Forecast with prediction band")
    ax.set_xlabel("Step")
    ax.set_ylabel("Value")
    ax.legend()
    return lower, upper, alerts, ax
