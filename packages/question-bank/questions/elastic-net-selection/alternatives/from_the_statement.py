import numpy as np
import pandas as pd
from sklearn.linear_model import ElasticNet
from sklearn.metrics import r2_score
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

ALPHAS = (0.001, 0.01, 0.1, 1.0)


def _net(alpha: float, l1_ratio: float) -> ElasticNet:
    return ElasticNet(alpha=alpha, l1_ratio=l1_ratio, max_iter=10_000, tol=1e-8)


def select_features(
    X: pd.DataFrame, y: np.ndarray, l1_ratios=(0.1, 0.5, 0.9, 1.0), cv: int = 5, random_state: int = 0
) -> dict:
    """Return alpha, l1_ratio, kept and r2_cv of the best elastic net for X and y."""
    table = X.to_numpy(dtype=float, copy=True)
    target = np.array(y, dtype=float)
    if np.isnan(table).any() or np.isnan(target).any():
        raise ValueError("X and y must not hold NaN")

    folds = []
    splitter = KFold(n_splits=cv, shuffle=True, random_state=random_state)
    for train, valid in splitter.split(table):
        scaler = StandardScaler().fit(table[train])
        folds.append(
            (
                scaler.transform(table[train]),
                target[train],
                scaler.transform(table[valid]),
                target[valid],
            )
        )

    best = None
    for alpha in ALPHAS:
        for l1_ratio in l1_ratios:
            scores = []
            for X_train, y_train, X_valid, y_valid in folds:
                model = _net(alpha, l1_ratio).fit(X_train, y_train)
                scores.append(r2_score(y_valid, model.predict(X_valid)))
            mean = float(np.mean(scores))
            if best is None or mean > best[0]:
                best = (mean, alpha, l1_ratio)

    r2_cv, alpha, l1_ratio = best
    final = _net(alpha, l1_ratio).fit(StandardScaler().fit_transform(table), target)
    sizes = np.abs(final.coef_)
    order = np.argsort(-sizes, kind="stable")
    names = list(X.columns)
    return {
        "alpha": float(alpha),
        "l1_ratio": float(l1_ratio),
        "r2_cv": r2_cv,
        "kept": [names[j] for j in order if sizes[j] > 1e-8],
    }
