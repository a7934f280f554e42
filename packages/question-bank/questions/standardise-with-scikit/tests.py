import numpy as np
import pandas as pd


def _part(rng, rows, shift=0.0):
    return pd.DataFrame(
        {
            "town": rng.choice(["Bern", "Oslo", "Lyon"], size=rows),
            "age": rng.normal(40.0 + shift, 12.0, size=rows),
            "size": rng.lognormal(3.0 + shift / 40.0, 0.5, size=rows),
        },
        index=rng.permutation(900)[:rows],
    )


def _parts(seed):
    rng = np.random.default_rng(seed)
    return rng, _part(rng, int(rng.integers(20, 40))), _part(rng, 12, shift=20.0)


def _values(frame, names):
    return {name: frame[name].to_numpy(dtype=float) for name in names}


# But for the first two cases no scaled value of a plain column is compared: a case fails for one reason.
def train_standardised(solution, seed):
    _, train, test = _parts(seed)
    counts = train.assign(age=train["age"].round().astype(int))
    return {
        "floats": _values(solution.scale_pair(train, test, ["size", "age"])[0], ["age", "size"]),
        "integers": _values(solution.scale_pair(counts, test, ["age"])[0], ["age"]),
    }


def test_by_train(solution, seed):
    _, train, test = _parts(seed)
    one_row = solution.scale_pair(train.copy(), test[:1].copy(), ["age"])[1]
    return {
        "twelve rows": _values(solution.scale_pair(train, test, ["size", "age"])[1], ["age", "size"]),
        "one row": _values(one_row, ["age"]),
    }


def others_untouched(solution, seed):
    rng, train, test = _parts(seed)
    train["floor"], test["floor"] = rng.integers(9, size=len(train)), rng.integers(9, size=12)
    results = solution.scale_pair(train, test, ["age"])[:2]
    return [
        {
            name: "as before"
            if name in after.columns and after[name].tolist() == before[name].tolist()
            else "changed"
            for name in ["town", "size", "floor"]
        }
        for before, after in zip([train, test], results, strict=True)
    ]


def names_and_index(solution, seed):
    _, train, test = _parts(seed)
    results = solution.scale_pair(train, test, ["size", "age"])[:2]
    return [{"columns": list(part.columns), "index": part.index.tolist()} for part in results]


def constant_column(solution, seed):
    rng, train, test = _parts(seed)
    train["age"] = test["age"] = float(rng.integers(20, 60))
    return [_values(part, ["age"]) for part in solution.scale_pair(train, test, ["age", "size"])[:2]]


def nan_kept(solution, seed):
    rng, train, test = _parts(seed)
    train = train.iloc[:12].copy()
    train["age"] = rng.permutation([3.0, 7.0, np.nan] * 4)
    test["age"] = [np.nan, 5.0] * 6
    scaled_train, scaled_test, _ = solution.scale_pair(train, test, ["age"])
    return {
        "missing": [part["age"].isna().tolist() for part in (scaled_train, scaled_test)],
        "values at the mean": scaled_test["age"].to_numpy(dtype=float)[1::2],
    }


def _outcome(call):
    try:
        call()
    except (KeyError, ValueError) as error:
        return "KeyError" if isinstance(error, KeyError) else "ValueError"
    return "no error"


def missing_column(solution, seed):
    _, train, test = _parts(seed)
    without = test.drop(columns="size")
    return {
        "in both": _outcome(lambda: solution.scale_pair(train, test, ["age", "weight"])),
        "in test": _outcome(lambda: solution.scale_pair(train, without, ["age", "size"])),
    }


def empty_train(solution, seed):
    _, train, test = _parts(seed)
    return _outcome(lambda: solution.scale_pair(train[:0], test, ["age", "size"]))


def scaler_of_train(solution, seed):
    _, train, test = _parts(seed)
    scaler = solution.scale_pair(train, test, ["size", "age"])[2]
    return {"type": type(scaler).__name__, "mean_": scaler.mean_, "scale_": scaler.scale_}


def arguments_unchanged(solution, seed):
    _, train, test = _parts(seed)
    before = train.copy(), test.copy()
    solution.scale_pair(train, test, ["age", "size"])
    return [part.equals(old) for part, old in zip([train, test], before, strict=True)]
