import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold, train_test_split


def _draw(rng: np.random.RandomState) -> dict:
    """Return one candidate, drawn at random from the space."""
    return {
        "n_estimators": int(rng.randint(10, 191)),
        "max_depth": int(rng.randint(1, 20)),
        "max_features": ("sqrt", "log2", None)[rng.randint(3)],
        "criterion": ("gini", "entropy")[rng.randint(2)],
    }


def _accuracy(forest: RandomForestClassifier, X: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean(forest.predict(X) == y))


def tune_forest(
    X: np.ndarray, y: np.ndarray, n_iter: int = 20, cv: int = 5, random_state: int = 42
) -> dict:
    """Return best_params, cv_score, test_accuracy and n_failed of a randomised search."""
    if n_iter < 1:
        raise ValueError("n_iter must be at least 1")
    X_train, X_test, y_train, y_test = train_test_split(
        np.asarray(X), np.asarray(y), test_size=0.2, stratify=y, random_state=random_state
    )
    splits = list(StratifiedKFold(n_splits=cv).split(X_train, y_train))
    rng = np.random.RandomState(random_state)

    best_params = None
    best_score = -np.inf
    n_failed = 0
    for _ in range(n_iter):
        params = _draw(rng)
        scores = []
        for fit_rows, score_rows in splits:
            forest = RandomForestClassifier(**params, random_state=random_state)
            try:
                forest.fit(X_train[fit_rows], y_train[fit_rows])
            except Exception:
                continue
            scores.append(_accuracy(forest, X_train[score_rows], y_train[score_rows]))
        if len(scores) < len(splits):
            n_failed += 1
            continue
        score = float(np.mean(scores))
        if score > best_score:
            best_params, best_score = params, score

    if best_params is None:
        raise ValueError("no candidate could be fitted")
    winner = RandomForestClassifier(**best_params, random_state=random_state)
    winner.fit(X_train, y_train)
    return {
        "best_params": best_params,
        "cv_score": best_score,
        "test_accuracy": _accuracy(winner, X_test, y_test),
        "n_failed": n_failed,
    }
