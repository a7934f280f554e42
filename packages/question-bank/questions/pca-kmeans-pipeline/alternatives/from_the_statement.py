import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler


def _number_of_components(X: np.ndarray, variance: float) -> int:
    """Return the fewest components that explain the share variance of the standardised X."""
    most = min(X.shape)
    if variance == 1:
        return most
    Z = StandardScaler().fit_transform(X)
    explained = np.linalg.svd(Z, compute_uv=False) ** 2
    total = explained.sum()
    if total == 0:
        return 1
    shares = np.cumsum(explained) / total
    too_few = int((shares < variance - 1e-12).sum())
    return min(too_few + 1, most)


def reduce_and_cluster(
    X: np.ndarray, k: int, variance: float = 0.9, random_state: int = 0
) -> tuple[np.ndarray, Pipeline]:
    """Return the cluster of each row of X, and the fitted pipeline that found it."""
    X = np.asarray(X, dtype=float)
    if X.ndim != 2:
        raise ValueError("X must have the shape (n, d)")
    if not 1 <= k <= len(X):
        raise ValueError("k must lie between 1 and the number of rows")
    if not 0 < variance <= 1:
        raise ValueError("variance must be above 0 and at most 1")
    if not np.isfinite(X).all():
        raise ValueError("X holds NaN or infinite values")

    # PCA(n_components=share) wants more than the share, so the number is given instead.
    pipeline = Pipeline(
        [
            ("scale", StandardScaler()),
            ("reduce", PCA(_number_of_components(X, variance), svd_solver="full")),
            ("cluster", KMeans(n_clusters=k, n_init=10, random_state=random_state)),
        ]
    )
    with np.errstate(invalid="ignore", divide="ignore"):  # a single row has no variance
        pipeline.fit(X)
    return pipeline.predict(X), pipeline
