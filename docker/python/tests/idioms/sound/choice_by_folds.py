import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def best_alpha(
    X_train: np.ndarray,
    y_train: np.ndarray,
    X_test: np.ndarray,
    y_test: np.ndarray,
    alphas: list[float],
    seed: int = 0,
) -> tuple[float, float]:
    """Return the alpha that does best on the folds, and its test score."""
    folds = KFold(5, shuffle=True, random_state=seed)
    scores = {}
    for alpha in alphas:
        pipe = make_pipeline(StandardScaler(), Ridge(alpha))
        scores[alpha] = cross_val_score(pipe, X_train, y_train, cv=folds).mean()
    best = max(scores, key=scores.get)
    model = make_pipeline(StandardScaler(), Ridge(best)).fit(X_train, y_train)
    return best, model.score(X_test, y_test)
