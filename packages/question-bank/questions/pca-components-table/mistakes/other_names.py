"""Loadings of a principal component analysis, with a choice of components."""

import numpy as np
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

# Sums of shares are rounded, so a limit that is met up to this counts as met.
ROUNDING = 1e-9


def pca_table(
    df: pd.DataFrame, variance: float = 0.9
) -> tuple[pd.DataFrame, np.ndarray, int]:
    """Return loadings (feature x component), explained ratios and the number of components.

    That number is the smallest whose components explain the share variance of the variance.
    """
    if not 0 < variance <= 1:
        raise ValueError(f"variance must lie in (0, 1], got {variance}")
    numbers = df.select_dtypes("number").dropna()
    if numbers.shape[1] == 0:
        raise ValueError("df has no numeric column")
    if len(numbers) < 2:
        raise ValueError("df has fewer than two complete rows")

    pca = PCA().fit(StandardScaler().fit_transform(numbers))
    vectors = pca.components_
    largest = np.take_along_axis(vectors, np.abs(vectors).argmax(axis=1)[:, None], axis=1)
    names = [f"PC{number}" for number in range(1, len(vectors) + 1)]
    loadings = pd.DataFrame(
        (vectors * np.sign(largest)).T, index=numbers.columns, columns=names
    )
    ratios = pca.explained_variance_ratio_
    reached = np.cumsum(ratios) >= variance - ROUNDING
    return loadings, ratios, int(reached.argmax()) + 1
