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
        raise ValueError("t counts from 1")
    shape = np.shape(w)
    for other in (g, m, v):
        if np.shape(other) != shape:
            raise ValueError("w, g, m and v must have the same shape")

    w64 = np.asarray(w, dtype=np.float64)
    g64 = np.asarray(g, dtype=np.float64)
    m_new = b1 * np.asarray(m, dtype=np.float64) + (1 - b1) * g64
    v_new = b2 * np.asarray(v, dtype=np.float64) + (1 - b2) * g64**2
    m_hat = m_new / (1 - b1**t)
    v_hat = v_new / (1 - b2**t)
    w_new = w64 - lr * m_hat / (np.sqrt(v_hat) + eps)

    # The results have the precision of the parameters.
    dtype = np.asarray(w).dtype
    if dtype.kind != "f":
        dtype = np.dtype(np.float64)
    return (
        np.array(w_new, dtype=dtype),
        np.array(m_new, dtype=dtype),
        np.array(v_new, dtype=dtype),
    )
