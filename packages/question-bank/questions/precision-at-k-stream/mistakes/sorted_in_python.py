"""Precision among the k highest scores of a window of batches."""

from collections import deque

import numpy as np


class PrecisionAtK:
    """Precision among the k highest scores of the latest batches."""

    def __init__(self, k: int, window: int, alert_below: float):
        if k < 1 or window < 1:
            raise ValueError(f"k and window must be at least 1, got {k} and {window}")
        self.k = k
        self.alert_below = alert_below
        self._batches: deque[tuple[np.ndarray, np.ndarray]] = deque(maxlen=window)

    def update(self, scores: np.ndarray, labels: np.ndarray) -> dict:
        """Add a batch and return precision, n and alert for the window."""
        if len(scores) != len(labels):
            raise ValueError(f"{len(scores)} scores, but {len(labels)} labels")
        # Copies, as the caller may fill the same arrays again.
        self._batches.append((np.array(scores, dtype=float), np.array(labels)))
        kept_scores, kept_labels = (np.concatenate(parts) for parts in zip(*self._batches))
        precision = self._precision(kept_scores, kept_labels)
        is_full = len(self._batches) == self._batches.maxlen
        return {
            "precision": precision,
            "n": len(kept_scores),
            "alert": is_full and precision < self.alert_below,
        }

    def _precision(self, scores: np.ndarray, labels: np.ndarray) -> float:
        n = len(scores)
        if n == 0:
            return float("nan")
        if n <= self.k:
            return float(labels.mean())
        pairs = sorted(zip(scores, labels), key=lambda pair: -pair[0])
        return float(sum(label for _, label in pairs[: self.k])) / self.k
