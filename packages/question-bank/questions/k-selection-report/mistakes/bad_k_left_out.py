"""Scores of k-means for several k, the elbow, and a choice by the silhouette."""

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
    ks = [k for k in ks if 2 <= k < len(X)]

    rows = []
    for k in sorted(ks):
        model = KMeans(n_clusters=k, n_init=10, random_state=random_state).fit(X)
        silhouette = silhouette_score(X, model.labels_)
        rows.append((k, model.inertia_, silhouette, davies_bouldin_score(X, model.labels_)))
    table = pd.DataFrame(rows, columns=["k", "inertia", "silhouette", "davies_bouldin"])

    figure, panels = plt.subplots(1, 2)
    for ax, score in zip(panels, ["inertia", "silhouette"], strict=True):
        ax.plot(table["k"], table[score], marker="o")
        ax.set_xticks(table["k"])
        ax.set_title(score.capitalize())
        ax.set_xlabel("k")
        ax.set_ylabel(score.capitalize())
    return table, figure, int(table["k"][table["silhouette"].idxmax()])
