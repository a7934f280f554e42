import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split

# As many trees as the drivers let a forest grow.
TREES = 4
KINDS = {
    "n_estimators": (int,),
    "max_depth": (int,),
    "max_features": (str, type(None)),
    "criterion": (str,),
}


def _forest(params, random_state):
    """The forest with these settings, or None where there is no such forest."""
    if not isinstance(params, dict) or not set(KINDS) <= set(params):
        return None
    if any(type(params[name]) not in kinds for name, kinds in KINDS.items()):
        return None
    settings = {name: params[name] for name in KINDS}
    settings["n_estimators"] = min(TREES, params["n_estimators"])
    return RandomForestClassifier(**settings, random_state=random_state)


def _cv_score(forest, X, y):
    return float(cross_val_score(forest, X, y, cv=StratifiedKFold(3)).mean())


def _is_near(actual, wanted):
    return isinstance(actual, float) and abs(actual - wanted) <= 1e-9


def check_scores(actual, expected, seed):
    """Whether the scores are those of the parameters that were returned with them."""
    X, y, state = expected["X"], expected["y"], expected["random_state"]
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.2, stratify=y, random_state=state
    )
    forest = _forest(actual.get("params") if isinstance(actual, dict) else None, state)
    if forest is None:
        return "best_params does not hold the four parameters of the space"
    try:
        cv_score = _cv_score(forest, X_train, y_train)
        test_accuracy = float(forest.fit(X_train, y_train).score(X_test, y_test))
    except ValueError:
        return "no forest can be made of best_params"
    if not _is_near(actual.get("cv_score"), cv_score):
        return f"cv_score of these parameters is {cv_score}, got {actual.get('cv_score')}"
    if not _is_near(actual.get("test_accuracy"), test_accuracy):
        got = actual.get("test_accuracy")
        return f"test_accuracy of these parameters is {test_accuracy}, got {got}"
    return True


def check_best(actual, expected, seed):
    """Whether no candidate that was tried has a higher score than the one returned."""
    X, y, state = expected["X"], expected["y"], expected["random_state"]
    X_train, _, y_train, _ = train_test_split(
        X, y, test_size=0.2, stratify=y, random_state=state
    )
    if not isinstance(actual, dict):
        return "expected a dict"
    candidates = actual.get("candidates")
    if not isinstance(candidates, list) or not 0 < len(candidates) <= 20:
        return "no candidates were fitted"
    scores = []
    for params in [actual.get("params"), *candidates]:
        forest = _forest(params, state)
        if forest is None:
            return "a candidate does not have the four parameters of the space"
        try:
            scores.append(_cv_score(forest, X_train, y_train))
        except ValueError:
            return "a candidate cannot be fitted"
    if not np.isclose(scores[0], max(scores), rtol=0, atol=1e-9):
        return f"a candidate has the score {max(scores):.4f}, best_params only {scores[0]:.4f}"
    return True
