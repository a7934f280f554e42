import math

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler


def grouped_scores(model, X, y, groups, folds=5):
    matrix = X.to_numpy() if isinstance(X, pd.DataFrame) else np.asarray(X)
    labels = np.asarray(y)
    if len(set(np.asarray(groups).tolist())) < folds:
        raise ValueError("groups: fewer groups than folds")

    per_fold = []
    for train, test in GroupKFold(folds).split(matrix, labels, groups):
        scaler = StandardScaler().fit(matrix[train])
        fitted = clone(model).fit(scaler.transform(matrix[train]), labels[train])
        if len(set(labels[test].tolist())) == 1:
            per_fold.append(math.nan)
            continue
        rows = scaler.transform(matrix[test])
        if hasattr(fitted, "predict_proba"):
            scores = fitted.predict_proba(rows)[:, 1]
        else:
            scores = fitted.decision_function(rows)
        per_fold.append(float(roc_auc_score(labels[test], scores)))

    valid = [score for score in per_fold if not math.isnan(score)]
    if not valid:
        return {"mean": math.nan, "std": math.nan, "per_fold": per_fold, "n_skipped": folds}
    mean = sum(valid) / len(valid)
    variance = sum((score - mean) ** 2 for score in valid) / len(valid)
    return {
        "mean": mean,
        "std": math.sqrt(variance),
        "per_fold": per_fold,
        "n_skipped": folds - len(valid),
    }
