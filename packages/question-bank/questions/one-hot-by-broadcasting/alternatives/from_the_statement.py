import numpy as np


def one_hot(labels: np.ndarray, n_classes: int | None = None) -> np.ndarray:
    """Return the (n, C) uint8 table with a single 1 in each row, at the place of its label."""
    if labels.ndim != 1:
        raise ValueError("labels must be 1-D")
    if n_classes is not None and n_classes < 0:
        raise ValueError("n_classes must not be negative")
    if len(labels) == 0:
        return np.zeros((0, 0 if n_classes is None else n_classes), dtype=np.uint8)

    if labels.dtype.kind == "f":
        if not np.isfinite(labels).all() or (labels != np.floor(labels)).any():
            raise ValueError("labels must be whole numbers")
    if labels.min() < 0:
        raise ValueError("labels must not be negative")
    largest = int(labels.max())
    if n_classes is None:
        n_classes = largest + 1
    elif largest >= n_classes:
        raise ValueError(f"label {largest} is out of range for {n_classes} classes")

    ids = labels.astype(np.int64)
    return (ids[:, np.newaxis] == np.arange(n_classes)).astype(np.uint8)
