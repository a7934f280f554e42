import numpy as np

# Faults of the old version:
# 1. zeros_like(clicks) takes over the integer dtype, so fractions are cut off on assignment.
# 2. // rounds down: 1 // 3 is 0, and -1 // 2 is -1.
# 3. Days without visits divide by zero: a warning and a 0 in place of NaN.
# 4. A single number is silently stretched over the other array.


def conversion_rates(clicks: np.ndarray, visits: np.ndarray) -> np.ndarray:
    """Return clicks divided by visits, NaN where there are no visits."""
    if clicks.shape != visits.shape:
        raise ValueError("clicks and visits must have the same length")
    rates = np.full(clicks.shape, np.nan, dtype=np.float64)
    open_days = visits != 0
    rates[open_days] = clicks[open_days].astype(np.float64) / visits[open_days].astype(np.float64)
    return rates
