import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.cluster import KMeans
from sklearn.metrics import davies_bouldin_score, silhouette_score


def k_report(
    X: np.ndarray, ks: list[int], random_state: int = 0
) -> tuple[pd.DataFrame, Figure, int]:
    """Return the scores of each k, a figure of them, and the best k."""
    ordered = sorted(int(k) for k in ks)
    for k in ordered:
        if k < 2 or k >= len(X):
            raise ValueError(f"k must be at least 2 and below the number of rows, not {k}")

    rows = []
    best_k = ordered[0]
    best_silhouette = -np.inf
    for k in ordered:
        model = KMeans(n_clusters=k, n_init=10, random_state=random_state).fit(X)
        silhouette = float(silhouette_score(X, model.labels_))
        rows.append(
            {
                "k": k,
                "inertia": float(model.inertia_),
                "silhouette": silhouette,
                "davies_bouldin": float(davies_bouldin_score(X, model.labels_)),
            }
        )
        if silhouette > best_silhouette:
            best_k, best_silhouette = k, silhouette
    table = pd.DataFrame(rows, columns=["k", "inertia", "silhouette", "davies_bouldin"])

    figure, axes = plt.subplots(1, 2, figsize=(10, 4))
    for ax, column, title in zip(axes, ["inertia", "silhouette"], ["Inertia", "Silhouette"]):
        ax.plot(ordered, table[column].tolist(), marker="o")
        ax.set_title(title)
        ax.set_xlabel("k")
        ax.set_ylabel(title)
        ax.minorticks_off()
        ax.set_xticks(ordered)
    return table, figure, best_k
