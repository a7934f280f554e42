"""One update of the Adam optimiser."""

import numpy as np


def adam_step(
    w: np.ndarray,
    g: np.ndarray,
    m: np.ndarray,
    v: np.ndarray,
    t: int,
    lr: float = 1e-3,
    b1: float = 0.9,
    b2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return parameters and moments after step t."""
    if t < 1:
        raise ValueError(f"t counts from 1, got {t}")
    if not w.shape == g.shape == m.shape == v.shape:
        raise ValueError(f"shapes differ: {w.shape}, {g.shape}, {m.shape}, {v.shape}")

    m = b1 * m + (1.0 - b1) * g
    v = b2 * v + (1.0 - b2) * g**2
    # Both moments start at zero, so they are too small at first, by a known factor.
    m_hat = m / (1.0 - b1**t)
    v_hat = v / (1.0 - b2**t)
    return w - lr * m_hat / np.sqrt(v_hat + eps), m, v
