import pandas as pd


def keep_representatives(X: pd.DataFrame, threshold: float = 0.9) -> list[str]:
    """Return one column of each cluster of X, clustered by 1 - |Spearman|, in column order."""
    raise NotImplementedError
