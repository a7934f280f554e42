import numpy as np
import pandas as pd
from scipy import stats


def drift(train: pd.DataFrame, live: pd.DataFrame, alpha: float = 0.01) -> pd.DataFrame:
    """Return one row per column: test, statistic, p, missing_delta and drift."""
    raise NotImplementedError
