import numpy as np
from sklearn.base import clone
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import StratifiedKFold, train_test_split


def _draw(rng):
    return {
        "criterion": ["gini", "entropy"][rng.integers(2)],
        "max_depth": int(rng.integers(1, 20)),
        "max_features": ["sqrt", "log2", None][rng.integers(3)],
        "n_estimators": int(rng.integers(10, 191)),
    }


def tune_forest(X, y, n_iter=20, cv=5, random_state=42):
    if n_iter <= 0:
        raise ValueError("n_iter")
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, stratify=y, test_size=0.2, random_state=random_state
    )
    rng = np.random.default_rng(random_state)
    best_score, best_params, failed = -1.0, None, 0
    for _ in range(n_iter):
        params = _draw(rng)
        model = RandomForestClassifier(random_state=random_state, **params)
        found = []
        for train, held in StratifiedKFold(cv).split(X_train, y_train):
            fitted = clone(model).fit(X_train[train], y_train[train])
            found.append(accuracy_score(y_train[held], fitted.predict(X_train[held])))
        score = sum(found) / cv
        if np.isnan(score):
            failed += 1
        elif score > best_score:
            best_score, best_params = score, params
    winner = RandomForestClassifier(random_state=random_state, **best_params)
    winner.fit(X_train, y_train)
    return {
        "best_params": best_params,
        "cv_score": best_score,
        "test_accuracy": accuracy_score(y_test, winner.predict(X_test)),
        "n_failed": failed,
    }
