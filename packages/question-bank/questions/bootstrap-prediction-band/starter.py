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
    raise NotImplementedError
