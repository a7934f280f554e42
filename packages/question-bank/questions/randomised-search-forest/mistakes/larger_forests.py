"""Tune a random forest by randomised search and test the winner once."""

import numpy as np
from scipy.stats import randint
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import RandomizedSearchCV, train_test_split

SPACE = {
    # The upper end of randint is not drawn.
    "n_estimators": randint(200, 600),
    "max_depth": randint(1, 20),
    "max_features": ["sqrt", "log2", None],
    "criterion": ["gini", "entropy"],
}


def tune_forest(
    X: np.ndarray, y: np.ndarray, n_iter: int = 20, cv: int = 5, random_state: int = 42
) -> dict:
    """Return best_params, cv_score, test_accuracy and n_failed of a randomised search.

    The test rows are split off first and only used to score the refitted winner.
    """
    if n_iter < 1:
        raise ValueError(f"n_iter must be at least 1, got {n_iter}")
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.2, stratify=y, random_state=random_state
    )
    search = RandomizedSearchCV(
        RandomForestClassifier(random_state=random_state),
        SPACE,
        n_iter=n_iter,
        cv=cv,
        scoring="accuracy",
        random_state=random_state,
    ).fit(X_train, y_train)
    return {
        "best_params": search.best_params_,
        "cv_score": float(search.best_score_),
        "test_accuracy": float(search.score(X_test, y_test)),
        "n_failed": int(np.isnan(search.cv_results_["mean_test_score"]).sum()),
    }
