import numpy as np


def step(board: np.ndarray) -> np.ndarray:
    """Return the next board of the game of life."""
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    neighbours = sum(np.roll(board, shift, axis=(0, 1)) for shift in shifts)
    new = board.copy()
    new[(board == 1) & ((neighbours < 2) | (neighbours > 3))] = 0
    new[(board == 0) & (neighbours == 3)] = 1
    return new
