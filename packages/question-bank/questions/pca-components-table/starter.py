import numpy as np
import pandas as pd


def pca_table(df: pd.DataFrame, variance: float = 0.9) -> tuple[pd.DataFrame, np.ndarray, int]:
    """Return loadings (feature x component), explained ratios and the number of components."""
    raise NotImplementedError
