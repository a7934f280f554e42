import numpy as np


def reshape_report(rows: int = 2, cols: int = 3) -> tuple[np.ndarray, np.ndarray, bool]:
    """Return ones, the same data reshaped to (cols, rows), and whether both share memory."""
    raise NotImplementedError
