import numpy as np
import pandas as pd

STRONG = ["dose", "age", "weight"]
OTHER = ["height", "room", "visits", "humidity"]


def _trial(seed):
    """Three features that matter much, one that matters a little, and three that do not."""
    rng = np.random.default_rng(seed)
    plain = rng.normal(size=(60, 7))
    y = plain[:, :4] @ np.array([-3.0, 1.8, 1.0, 0.3]) + rng.normal(scale=0.3, size=60)
    units = rng.permutation([0.01, 0.1, 1.0, 10.0, 100.0, 1000.0, 5.0])
    X = pd.DataFrame(plain * units + units, columns=STRONG + OTHER)
    return X[rng.permutation(X.columns)], y


def _noisy_trial(seed):
    """Few rows with outliers and much noise: what the scaler sees makes a difference."""
    rng = np.random.default_rng(seed)
    plain = rng.standard_t(3, size=(36, 6))
    y = plain[:, :3] @ np.array([-1.5, 1.0, 0.5]) + rng.normal(scale=3.0, size=36)
    return pd.DataFrame(plain * 7.0, columns=list("abcdef")), y


def chosen_setting(solution, seed):
    result = solution.select_features(*_trial(seed), l1_ratios=(0.3, 0.6), cv=3)
    return {"alpha": float(result["alpha"]), "l1_ratio": float(result["l1_ratio"])}


def score_of_folds(solution, seed):
    return float(solution.select_features(*_noisy_trial(seed), l1_ratios=(0.1, 0.5), cv=3)["r2_cv"])


def kept_features(solution, seed):
    clear, noisy = (
        sorted(solution.select_features(*data, l1_ratios=(0.9, 1.0), cv=3)["kept"])
        for data in (_trial(seed), _noisy_trial(seed))
    )
    return {"little noise": clear, "much noise": noisy}


def order_of_kept(solution, seed):
    X, y = _trial(seed)
    X = X[OTHER + STRONG[::-1]]
    kept = list(solution.select_features(X, y, l1_ratios=(0.5, 1.0), cv=3)["kept"])
    return [name for name in kept if name in STRONG]


def duplicated_column(solution, seed):
    X, y = _trial(seed)
    X["dose again"] = X["dose"]
    kept = solution.select_features(X, y, l1_ratios=(0.1,), cv=3)["kept"]
    return sorted(name for name in kept if name.startswith("dose"))


def constant_column(solution, seed):
    X, y = _trial(seed)
    X.insert(2, "flat", float(np.random.default_rng(seed).integers(1, 9)))
    kept = list(solution.select_features(X, y, l1_ratios=(0.5,), cv=3)["kept"])
    return {"flat is kept": "flat" in kept, "dose is kept": "dose" in kept}


def _outcome(call):
    try:
        call()
    except ValueError:
        return "ValueError"
    return "no error"


def missing_values(solution, seed):
    X, y = _trial(seed)
    row = int(np.random.default_rng(seed).integers(len(y)))
    X_gap, y_gap = X.copy(), y.copy()
    X_gap.loc[row, "age"] = np.nan
    y_gap[row] = np.nan
    return {
        "in X": _outcome(lambda: solution.select_features(X_gap, y, l1_ratios=(0.5,), cv=3)),
        "in y": _outcome(lambda: solution.select_features(X, y_gap, l1_ratios=(0.5,), cv=3)),
    }


def other_folds(solution, seed):
    X, y = _trial(seed)
    state = int(np.random.default_rng(seed).integers(1, 10_000))
    first, again, other, more = (
        float(solution.select_features(X, y, (0.5,), cv, one)["r2_cv"])
        for cv, one in [(3, state), (3, state), (3, state + 1), (4, state)]
    )
    return {
        "same random_state, same score": first == again,
        "another random_state, same score": first == other,
        "another cv, same score": first == more,
    }


def arguments_unchanged(solution, seed):
    X, y = _trial(seed)
    X_before, y_before = X.copy(), y.copy()
    solution.select_features(X, y, l1_ratios=(0.5,), cv=3)
    return {"X": X.equals(X_before), "y": bool(np.array_equal(y, y_before))}
