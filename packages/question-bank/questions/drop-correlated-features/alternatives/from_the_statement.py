import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from scipy.stats import rankdata


def _correlation(a: np.ndarray, b: np.ndarray) -> float:
    """Return Spearman's rank correlation over the rows with both values, 0 if undefined."""
    both = ~np.isnan(a) & ~np.isnan(b)
    if both.sum() < 2:
        return 0.0
    ranks_a, ranks_b = rankdata(a[both]), rankdata(b[both])
    ranks_a = ranks_a - ranks_a.mean()
    ranks_b = ranks_b - ranks_b.mean()
    norm = np.sqrt((ranks_a**2).sum() * (ranks_b**2).sum())
    if norm == 0:
        return 0.0
    return float(np.clip((ranks_a * ranks_b).sum() / norm, -1.0, 1.0))


def keep_representatives(X: pd.DataFrame, threshold: float = 0.9) -> list[str]:
    """Return one column of each cluster of X, clustered by 1 - |Spearman|, in column order."""
    if not 0 < threshold <= 1:
        raise ValueError("threshold must be above 0 and at most 1")

    names = [name for name in X.columns if X[name].nunique() >= 2]
    if len(names) < 2:
        return names
    columns = [X[name].to_numpy(dtype=float, na_value=np.nan) for name in names]

    distance = np.zeros((len(names), len(names)))
    for i in range(len(names)):
        for j in range(i):
            distance[i, j] = distance[j, i] = 1.0 - abs(_correlation(columns[i], columns[j]))
    merges = linkage(squareform(distance, checks=False), method="average")
    clusters = fcluster(merges, t=1.0 - threshold + 1e-9, criterion="distance")

    best: dict[int, int] = {}  # position of the column to keep, per cluster
    filled = [int((~np.isnan(column)).sum()) for column in columns]
    for position, cluster in enumerate(clusters.tolist()):
        if cluster not in best or filled[position] > filled[best[cluster]]:
            best[cluster] = position
    return [names[position] for position in sorted(best.values())]
