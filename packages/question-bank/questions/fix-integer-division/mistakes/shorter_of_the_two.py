import numpy as np


def conversion_rates(clicks: np.ndarray, visits: np.ndarray) -> np.ndarray:
    return np.array(
        [int(c) / int(v) if v != 0 else np.nan for c, v in zip(clicks, visits)], dtype=np.float64
    )
