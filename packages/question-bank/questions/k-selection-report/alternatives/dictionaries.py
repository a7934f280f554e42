import pandas as pd
from matplotlib import pyplot
from sklearn.cluster import KMeans
from sklearn.metrics import davies_bouldin_score, silhouette_samples


def k_report(X, ks, random_state=0):
    scores = {}
    for k in ks:
        if not 1 < k < X.shape[0]:
            raise ValueError("there is no silhouette for this k")
        fit = KMeans(n_clusters=k, n_init=10, random_state=random_state)
        labels = fit.fit_predict(X)
        scores[k] = {
            "inertia": fit.inertia_,
            "silhouette": silhouette_samples(X, labels).mean(),
            "davies_bouldin": davies_bouldin_score(X, labels),
        }
    table = pd.DataFrame.from_dict(scores, orient="index").sort_index()
    axes = table[["inertia", "silhouette"]].plot(
        subplots=True, sharex=False, legend=False, xlabel="k", xticks=sorted(ks)
    )
    for panel, name in zip(axes, ["Inertia", "Silhouette"], strict=True):
        panel.set(title=name, ylabel=name)
    highest = max(one["silhouette"] for one in scores.values())
    winner = min(k for k, one in scores.items() if one["silhouette"] == highest)
    return table.rename_axis("k").reset_index(), pyplot.gcf(), winner
