import numpy as np
from sklearn.base import clone
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler


def _scores_of_class_one(fitted, X: np.ndarray) -> np.ndarray:
    """Return one number per row that is larger the likelier class 1 is."""
    if not hasattr(fitted, "predict_proba"):
        return np.asarray(fitted.decision_function(X))
    probabilities = np.asarray(fitted.predict_proba(X))
    classes = list(getattr(fitted, "classes_", [0, 1]))
    if 1 not in classes:
        return np.zeros(len(X))
    return probabilities[:, classes.index(1)]


def grouped_scores(model, X, y, groups, folds: int = 5) -> dict:
    """Return mean, std, per_fold and n_skipped of the ROC-AUC over folds that keep groups whole."""
    features = np.asarray(X)
    labels = np.asarray(y)
    names = np.asarray(groups)
    if len(np.unique(names)) < folds:
        raise ValueError("there are fewer groups than folds")

    per_fold: list[float] = []
    # Models without a seed of their own draw from the global generator.
    state = np.random.get_state()
    np.random.seed(0)
    try:
        for train, test in GroupKFold(n_splits=folds).split(features, labels, names):
            if len(np.unique(labels[test])) < 2:
                per_fold.append(float("nan"))
                continue
            scaler = StandardScaler().fit(features[train])
            fitted = clone(model)
            fitted.fit(scaler.transform(features[train]), labels[train])
            scores = _scores_of_class_one(fitted, scaler.transform(features[test]))
            per_fold.append(float(roc_auc_score(labels[test], scores)))
    finally:
        np.random.set_state(state)

    known = [score for score in per_fold if not np.isnan(score)]
    return {
        "per_fold": per_fold,
        "mean": float(np.mean(known)) if known else float("nan"),
        "std": float(np.std(known)) if known else float("nan"),
        "n_skipped": len(per_fold) - len(known),
    }
