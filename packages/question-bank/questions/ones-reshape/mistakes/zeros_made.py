import numpy as np


def reshape_report(rows: int = 2, cols: int = 3) -> tuple[np.ndarray, np.ndarray, bool]:
    """Return ones, the same data reshaped to (cols, rows), and whether both share memory."""
    if rows < 1 or cols < 1:
        raise ValueError(f"sizes must be at least 1, got {rows} and {cols}")
    first = np.zeros((rows, cols))
    second = first.reshape(cols, rows)
    return first, second, np.shares_memory(first, second)
