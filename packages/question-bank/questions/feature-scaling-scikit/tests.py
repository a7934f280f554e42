import numpy as np
import pandas as pd

METHODS = ["standard", "minmax", "robust"]


def _frame(rng, rows):
    return pd.DataFrame(
        {
            "age": rng.normal(40.0, 12.0, size=rows),
            "rooms": rng.integers(1, 9, size=rows),
            "size": rng.lognormal(4.0, 0.5, size=rows),
        },
        index=rng.permutation(900)[:rows],
    )


def _shuffled(rng, train):
    """The values of train in another order: a fit on either part or on both learns the same."""
    columns = {name: rng.permutation(train[name].to_numpy()) for name in train.columns}
    return pd.DataFrame(columns, index=1000 + rng.permutation(900)[: len(train)])


def _values(frames):
    return [{name: part[name].to_numpy(dtype=float) for name in part.columns} for part in frames]


# Test parts hold the values of train in another order: that a test part is not fitted is for
# learned_from_train, so a case fails for one reason.
def _compared(solution, seed, method):
    rng = np.random.default_rng(seed)
    train = _frame(rng, int(rng.integers(20, 40)))
    test = _shuffled(rng, train)
    return dict(zip(["train", "test"], _values(solution.scale_features(train, test, method)), strict=True))


def standard_method(solution, seed):
    return _compared(solution, seed, "standard")


def minmax_method(solution, seed):
    return _compared(solution, seed, "minmax")


def robust_method(solution, seed):
    return _compared(solution, seed, "robust")


def learned_from_train(solution, seed):
    rng = np.random.default_rng(seed)
    train, test = _frame(rng, 30), _frame(rng, 12)
    test["age"] += 60.0
    found = {}
    for method in METHODS:
        train_part, test_part = solution.scale_features(train.copy(), test.copy(), method)
        _, alone = solution.scale_features(train.copy(), test[:1].copy(), method)
        train_again, _ = solution.scale_features(train.copy(), test[:1].copy(), method)
        ages = test_part["age"].to_numpy(dtype=float)
        found[method] = {
            "a row alone is scaled as among others": abs(float(alone["age"].iloc[0]) - ages[0]) < 1e-9,
            "train does not depend on test": np.allclose(
                train_part["age"].to_numpy(dtype=float), train_again["age"].to_numpy(dtype=float)
            ),
            "some values above 1": bool((ages > 1).any()),
        }
    return found


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    train = _frame(rng, 20)
    train.insert(1, "town", rng.choice(["Bern", "Oslo"], size=20))
    train["new"] = rng.random(20) < 0.5
    test = train.iloc[::-1]
    found = {}
    for method in METHODS:
        parts = solution.scale_features(train.copy(), test.copy(), method)
        for part, before, which in zip(parts, (train, test), ("train", "test"), strict=True):
            for name in ("town", "new"):
                same = name in part.columns and part[name].tolist() == before[name].tolist()
                same = same and part[name].dtype == before[name].dtype
                found[f"{method}: {name} in {which}"] = "as before" if same else "changed"
    return found


def names_and_index(solution, seed):
    rng = np.random.default_rng(seed)
    train, test = _frame(rng, 20), _frame(rng, 9)
    train.insert(1, "town", rng.choice(["Bern", "Oslo"], size=20))
    test.insert(1, "town", rng.choice(["Bern", "Oslo"], size=9))
    parts = solution.scale_features(train, test, "standard")
    return [
        {
            "columns": list(part.columns),
            "index": part.index.tolist(),
        }
        for part in parts
    ]


def constant_column(solution, seed):
    rng = np.random.default_rng(seed)
    value = float(rng.integers(1, 50))
    train, test = pd.DataFrame({"age": [value] * 6}), pd.DataFrame({"age": [value] * 3})
    return {
        method: _values(solution.scale_features(train.copy(), test.copy(), method))
        for method in METHODS
    }


def _outcome(call):
    try:
        call()
    except (KeyError, ValueError) as error:
        return "KeyError" if isinstance(error, KeyError) else "ValueError"
    return "no error"


def unknown_method(solution, seed):
    rng = np.random.default_rng(seed)
    train = _frame(rng, 9)
    return {
        name: _outcome(lambda name=name: solution.scale_features(train, train.copy(), name))
        for name in ["zscore", "", "Standard"]
    }


def different_columns(solution, seed):
    rng = np.random.default_rng(seed)
    train, test = _frame(rng, 9), _frame(rng, 5)
    others = {
        "one more": test.assign(floor=1.0),
        "another order": test[["rooms", "age", "size"]],
    }
    return {
        name: _outcome(lambda other=other: solution.scale_features(train, other, "minmax"))
        for name, other in others.items()
    }


def arguments_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    train, test = _frame(rng, 20), _frame(rng, 9)
    before = train.copy(), test.copy()
    solution.scale_features(train, test, "robust")
    return [part.equals(old) for part, old in zip([train, test], before, strict=True)]
