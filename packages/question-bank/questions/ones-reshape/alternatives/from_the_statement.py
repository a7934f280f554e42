import numpy as np


def reshape_report(rows: int = 2, cols: int = 3) -> tuple[np.ndarray, np.ndarray, bool]:
    """Return ones, the same data reshaped to (cols, rows), and whether both share memory."""
    if rows <= 0 or cols <= 0:
        raise ValueError("rows and cols must be at least 1")
    first = np.ones((rows, cols))
    second = first.reshape((cols, rows))
    return first, second, bool(np.shares_memory(first, second))
