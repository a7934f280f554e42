from collections.abc import Sequence

import numpy as np


class DecisionTree:
    """A classification tree with binary splits on numeric features."""

    def __init__(self, max_depth: int | None = None, min_samples_split: int = 2):
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split

    def fit(self, X: np.ndarray, y: Sequence) -> "DecisionTree":
        """Grow the tree and set depth, the number of splits on the longest path."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> Sequence:
        """Return one label for each row of X."""
        raise NotImplementedError
