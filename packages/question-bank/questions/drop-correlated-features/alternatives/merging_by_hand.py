import math

import pandas as pd


def keep_representatives(X, threshold=0.9):
    if threshold <= 0 or threshold > 1:
        raise ValueError("threshold must be in (0, 1]")
    names = [name for name in X.columns if X[name].dropna().nunique() >= 2]

    distance = {}
    for a in names:
        for b in names:
            both = X[[a, b]].dropna() if a != b else None
            if a == b:
                continue
            ranks_a, ranks_b = both[a].rank(), both[b].rank()
            spread = ranks_a.std(ddof=0) * ranks_b.std(ddof=0) if len(both) > 1 else 0.0
            rho = 0.0
            if spread > 0 and not math.isnan(spread):
                rho = ((ranks_a - ranks_a.mean()) * (ranks_b - ranks_b.mean())).mean() / spread
            distance[a, b] = 1 - abs(rho)

    clusters = [[name] for name in names]
    while len(clusters) > 1:
        best = None
        for i in range(len(clusters)):
            for j in range(i + 1, len(clusters)):
                pairs = [distance[a, b] for a in clusters[i] for b in clusters[j]]
                mean = sum(pairs) / len(pairs)
                if best is None or mean < best[0]:
                    best = (mean, i, j)
        if best[0] > 1 - threshold + 1e-9:
            break
        _, i, j = best
        clusters[i] += clusters.pop(j)

    kept = set()
    for cluster in clusters:
        cluster.sort(key=names.index)
        kept.add(max(cluster, key=lambda name: X[name].count()))
    return [name for name in names if name in kept]
