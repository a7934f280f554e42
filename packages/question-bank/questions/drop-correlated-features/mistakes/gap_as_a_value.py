"""One column of each cluster of columns that rise and fall together."""

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform


def keep_representatives(X: pd.DataFrame, threshold: float = 0.9) -> list[str]:
    """Return one column of each cluster of X, clustered by 1 - |Spearman|, in column order."""
    if not 0 < threshold <= 1:
        raise ValueError(f"threshold must lie above 0 and at most at 1, got {threshold}")
    varied = X.loc[:, X.nunique(dropna=False) > 1]
    names = list(varied.columns)
    if len(names) < 2:
        return names
    # Spearman of pandas is pairwise complete; an undefined correlation counts as none.
    strength = varied.corr(method="spearman").abs().fillna(0.0).clip(upper=1.0).to_numpy(copy=True)
    np.fill_diagonal(strength, 1.0)
    distances = squareform(1.0 - strength, checks=False)
    tree = linkage(distances, method="average")
    labels = fcluster(tree, t=1.0 - threshold + 1e-9, criterion="distance")
    present = varied.notna().sum().to_numpy()
    kept = []
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        # argmax takes the first of equals.
        kept.append(members[present[members].argmax()])
    return [names[place] for place in sorted(kept)]
