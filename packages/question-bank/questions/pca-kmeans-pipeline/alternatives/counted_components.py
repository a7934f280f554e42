import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def reduce_and_cluster(X, k, variance=0.9, random_state=0):
    matrix = np.array(X, dtype=float)
    n, d = matrix.shape
    if np.isnan(matrix).any():
        raise ValueError("X holds NaN")
    if k < 1 or k > n:
        raise ValueError("k")
    if variance <= 0 or variance > 1:
        raise ValueError("variance")

    spread = matrix.std(axis=0)
    spread[spread == 0] = 1.0
    singular = np.linalg.svd((matrix - matrix.mean(axis=0)) / spread, compute_uv=False)
    shares = singular**2 / np.sum(singular**2)
    count = min(n, d)
    if variance < 1:
        count, reached = 0, 0.0
        while reached < variance:
            reached += shares[count]
            count += 1
    kmeans = KMeans(k, n_init=10, random_state=random_state)
    pipeline = make_pipeline(StandardScaler(), PCA(count), kmeans).fit(matrix)
    return pipeline.predict(matrix), pipeline
