import math

import numpy as np


class PrecisionAtK:
    """A list of batches and a stable sort from the highest score down."""

    def __init__(self, k, window, alert_below):
        if min(k, window) <= 0:
            raise ValueError("k and window start at 1")
        self.k, self.window, self.threshold = k, window, alert_below
        self.seen = 0
        self.history = []

    def update(self, scores, labels):
        if scores.shape != labels.shape:
            raise ValueError("unlike lengths")
        self.seen += 1
        self.history = (self.history + [np.stack([scores, labels]).astype(float)])[-self.window :]
        table = np.hstack(self.history)
        order = np.argsort(-table[0], kind="stable")[: self.k]
        precision = table[1, order].mean() if order.size else math.nan
        alert = bool(self.seen >= self.window and precision < self.threshold)
        return {"precision": precision, "n": table.shape[1], "alert": alert}
