"""Standardise, reduce by PCA and cluster by k-means, all in one pipeline."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils import check_array


def reduce_and_cluster(
    X: np.ndarray, k: int, variance: float = 0.9, random_state: int = 0
) -> tuple[np.ndarray, Pipeline]:
    """Return the cluster of each row of X, and the fitted pipeline that found it."""
    rows = check_array(X)  # raises for NaN
    if not 1 <= k <= len(rows):
        raise ValueError(f"k must lie between 1 and {len(rows)}, got {k}")
    if not 0 < variance <= 1:
        raise ValueError(f"variance must lie in (0, 1], got {variance}")

    # PCA takes a share below 1 only; None keeps all components.
    n_components = max(1, round(variance * min(rows.shape)))
    pipeline = Pipeline(
        [
            ("scale", StandardScaler()),
            ("reduce", PCA(n_components=n_components)),
            ("cluster", KMeans(n_clusters=k, n_init=10, random_state=random_state)),
        ]
    )
    labels = pipeline.fit_predict(rows)
    return labels, pipeline
