import numpy as np
from sklearn.metrics import get_scorer
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def grouped_scores(model, X, y, groups, folds: int = 5) -> dict:
    if np.unique(groups).size < folds:
        raise ValueError("groups holds fewer groups than folds")
    rows, labels = np.asarray(X), np.asarray(y)
    scores = []
    for train, test in GroupKFold(folds).split(rows, labels, groups):
        pipe = make_pipeline(StandardScaler(), model)
        pipe.fit(rows[train], labels[train])
        if np.unique(labels[test]).size < 2:
            scores.append(np.nan)
        else:
            scores.append(float(get_scorer("roc_auc")(pipe, rows[test], labels[test])))
    valid = [score for score in scores if not np.isnan(score)]
    return {
        "mean": float(np.mean(valid)) if valid else float("nan"),
        "std": float(np.std(valid)) if valid else float("nan"),
        "per_fold": scores,
        "n_skipped": folds - len(valid),
    }
