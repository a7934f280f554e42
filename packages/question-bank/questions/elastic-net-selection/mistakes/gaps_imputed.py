"""Tune an elastic net by cross-validation and name the features that it keeps."""

import numpy as np
import pandas as pd
from sklearn.linear_model import ElasticNet
from sklearn.model_selection import GridSearchCV, KFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

ALPHAS = (0.001, 0.01, 0.1, 1.0)
SMALLEST_COEFFICIENT = 1e-8


def select_features(
    X: pd.DataFrame, y: np.ndarray, l1_ratios=(0.1, 0.5, 0.9, 1.0), cv: int = 5, random_state: int = 0
) -> dict:
    """Return alpha, l1_ratio, kept and r2_cv of the best elastic net for X and y.

    ElasticNetCV behind a scaler would scale before it makes its folds, so the search is over the
    whole pipeline.
    """
    X, y = X.fillna(X.median()), np.where(np.isnan(y), np.nanmean(y), y)

    net = ElasticNet(max_iter=10_000, tol=1e-8)
    pipe = Pipeline([("scale", StandardScaler()), ("net", net)])
    grid = {"net__alpha": ALPHAS, "net__l1_ratio": list(l1_ratios)}
    folds = KFold(n_splits=cv, shuffle=True, random_state=random_state)
    search = GridSearchCV(pipe, grid, scoring="r2", cv=folds).fit(X, y)

    size = pd.Series(np.abs(search.best_estimator_["net"].coef_), index=X.columns)
    kept = size[size > SMALLEST_COEFFICIENT].sort_values(ascending=False)
    return {
        "alpha": float(search.best_params_["net__alpha"]),
        "l1_ratio": float(search.best_params_["net__l1_ratio"]),
        "kept": kept.index.tolist(),
        "r2_cv": float(search.best_score_),
    }
