import math

import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    """The corrections folded into the learning rate and epsilon."""
    if t <= 0 or len({np.shape(part) for part in (w, g, m, v)}) > 1:
        raise ValueError("bad step number or shapes")
    first = np.array(m, dtype=float)
    first += (1 - b1) * (np.asarray(g) - first)
    second = np.array(v, dtype=float)
    second += (1 - b2) * (np.square(g) - second)
    root = math.sqrt(1 - b2**t)
    rate = lr * root / (1 - b1**t)
    return np.subtract(w, rate * first / (np.sqrt(second) + eps * root)), first, second
