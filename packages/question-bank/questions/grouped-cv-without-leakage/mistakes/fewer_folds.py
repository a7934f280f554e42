"""ROC-AUC over folds that keep groups whole, with scaling inside each fold."""

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.metrics import get_scorer
from sklearn.model_selection import GroupKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def grouped_scores(model: BaseEstimator, X, y, groups, folds: int = 5) -> dict:
    """Return mean, std, per_fold and n_skipped of the ROC-AUC of model over grouped folds.

    The scaler is part of what is cloned and fitted per fold, so it never sees test rows.
    """
    n_groups = np.unique(groups).size
    folds = min(folds, n_groups)

    pipe = make_pipeline(StandardScaler(), model)
    splitter = GroupKFold(n_splits=folds)
    scores = cross_val_score(
        pipe, X, y, groups=groups, cv=splitter, scoring=_fold_auc, error_score="raise"
    )
    valid = scores[~np.isnan(scores)]
    return {
        "mean": float(valid.mean()) if valid.size else float("nan"),
        "std": float(valid.std()) if valid.size else float("nan"),
        "per_fold": scores.tolist(),
        "n_skipped": int(scores.size - valid.size),
    }


def _fold_auc(estimator: BaseEstimator, X, y) -> float:
    """Return the ROC-AUC, or NaN where y has one class only."""
    if np.unique(y).size < 2:
        return float("nan")
    return get_scorer("roc_auc")(estimator, X, y)
