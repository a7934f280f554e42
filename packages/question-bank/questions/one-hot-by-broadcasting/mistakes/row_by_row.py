import numpy as np


def one_hot(labels: np.ndarray, n_classes: int | None = None) -> np.ndarray:
    """Return the (n, C) uint8 table with a single 1 in each row, at the place of its label."""
    if labels.ndim != 1:
        raise ValueError(f"labels must be 1-D, got {labels.ndim} dimension(s)")
    # NaN is unequal to its own floor, so it is refused here, too.
    if np.any(labels != np.floor(labels)):
        raise ValueError("labels must be whole numbers")
    if n_classes is None:
        n_classes = int(labels.max()) + 1 if labels.size else 0
    if np.any(labels < 0) or np.any(labels >= n_classes):
        raise ValueError(f"labels must be between 0 and {n_classes - 1}")
    classes = np.arange(n_classes)
    rows = [classes == label for label in labels]
    return np.array(rows, dtype=np.uint8).reshape(len(labels), n_classes)
