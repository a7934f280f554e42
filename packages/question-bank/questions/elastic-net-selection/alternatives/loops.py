import numpy as np
from sklearn.linear_model import ElasticNet
from sklearn.metrics import r2_score
from sklearn.model_selection import KFold


def _scaling(values):
    center, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread <= 1e-12 * np.abs(center)] = 1.0
    return center, spread


def _net(alpha, ratio):
    return ElasticNet(alpha=alpha, l1_ratio=ratio, max_iter=10_000, tol=1e-8)


def select_features(X, y, l1_ratios=(0.1, 0.5, 0.9, 1.0), cv=5, random_state=0):
    values = X.to_numpy(dtype=float)
    labels = np.asarray(y, dtype=float)
    if np.isnan(values).any() or np.isnan(labels).any():
        raise ValueError("NaN in X or y")

    best = None
    for alpha in (0.001, 0.01, 0.1, 1.0):
        for ratio in l1_ratios:
            scores = []
            for train, test in KFold(cv, shuffle=True, random_state=random_state).split(values):
                center, spread = _scaling(values[train])
                net = _net(alpha, ratio).fit((values[train] - center) / spread, labels[train])
                predicted = net.predict((values[test] - center) / spread)
                scores.append(r2_score(labels[test], predicted))
            score = sum(scores) / cv
            if best is None or score > best[0]:
                best = score, alpha, ratio

    score, alpha, ratio = best
    center, spread = _scaling(values)
    sizes = np.abs(_net(alpha, ratio).fit((values - center) / spread, labels).coef_)
    order = sorted(range(len(sizes)), key=lambda column: -sizes[column])
    kept = [X.columns[column] for column in order if sizes[column] > 1e-8]
    return {"alpha": alpha, "l1_ratio": ratio, "kept": kept, "r2_cv": score}
