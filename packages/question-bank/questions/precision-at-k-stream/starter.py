import numpy as np


class PrecisionAtK:
    """Precision among the k highest scores of the latest batches."""

    def __init__(self, k: int, window: int, alert_below: float):
        raise NotImplementedError

    def update(self, scores: np.ndarray, labels: np.ndarray) -> dict:
        """Add a batch and return precision, n and alert for the window."""
        raise NotImplementedError
