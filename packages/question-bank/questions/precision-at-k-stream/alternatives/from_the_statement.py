from collections import deque

import numpy as np


class PrecisionAtK:
    """Precision among the k highest scores of the latest batches."""

    def __init__(self, k: int, window: int, alert_below: float):
        if k < 1 or window < 1:
            raise ValueError("k and window must be at least 1")
        self.k = k
        self.window = window
        self.alert_below = alert_below
        self._scores: deque[np.ndarray] = deque(maxlen=window)
        self._labels: deque[np.ndarray] = deque(maxlen=window)

    def update(self, scores: np.ndarray, labels: np.ndarray) -> dict:
        """Add a batch and return precision, n and alert for the window."""
        if len(scores) != len(labels):
            raise ValueError("scores and labels must have the same length")
        new_scores = np.array(scores, dtype=np.float64)
        new_labels = np.array(labels, dtype=np.int64)
        self._scores.append(new_scores)
        self._labels.append(new_labels)

        all_scores = np.concatenate(list(self._scores))
        all_labels = np.concatenate(list(self._labels))
        n = len(all_scores)
        if n == 0:
            return {"precision": float("nan"), "n": 0, "alert": False}
        # A stable sort keeps the earlier of two tied rows in front.
        best = np.argsort(-all_scores, kind="stable")[: self.k]
        precision = float(all_labels[best].mean())
        full = len(self._scores) == self.window
        return {"precision": precision, "n": n, "alert": full and precision < self.alert_below}
