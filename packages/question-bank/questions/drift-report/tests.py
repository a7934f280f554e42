import warnings

import numpy as np
import pandas as pd

_NUMBERS = ["statistic", "p", "missing_delta"]


def _report(solution, train, live, *rest):
    """The report as plain values, by column in the order of its rows."""
    found = solution.drift(train.copy(), live.copy(), *rest)
    return {
        "columns": [str(name) for name in found.index],
        "test": [str(value) for value in found["test"]],
        **{name: found[name].to_numpy(dtype=float) for name in _NUMBERS},
        "drift": [bool(value) for value in found["drift"]],
    }


def _texts(rng, names, size, weights=None):
    return rng.choice(np.array(names, dtype=object), size=size, p=weights)


# Here all values are known, and there are so many columns that only clear drift counts.
def numeric_columns(solution, seed):
    rng = np.random.default_rng(seed)
    size, live_size = 500, int(rng.integers(300, 500))
    train = pd.DataFrame(
        {
            "same": rng.normal(size=size),
            "shifted": rng.normal(size=size),
            "wider": rng.normal(size=size),
            "count": rng.integers(0, 30, size=size),
        }
    )
    live = pd.DataFrame(
        {
            # Drawn from the same rows, so that chance never makes it look like drift.
            "same": train["same"].to_numpy()[:live_size],
            "shifted": rng.normal(size=live_size) + 1.0,
            "wider": rng.normal(size=live_size) * 4.0,
            "count": rng.integers(5, 35, size=live_size),
        }
    )
    return _report(solution, train, live)


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame(
        {
            "two": _texts(rng, ["a", "b"], 200, [0.5, 0.5]),
            "four": _texts(rng, ["p", "q", "r", "s"], 200),
            "gone over": _texts(rng, ["x", "y", "z"], 200, [0.8, 0.1, 0.1]),
        }
    )
    live = pd.DataFrame(
        {
            "two": _texts(rng, ["a", "b"], 90, [0.4, 0.6]),
            "four": _texts(rng, ["p", "q", "r", "s"], 90),
            "gone over": _texts(rng, ["x", "y", "z"], 90, [0.1, 0.1, 0.8]),
        }
    )
    return _report(solution, train[["four", "two", "gone over"]], live)


def unseen_category(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame(
        {"new": _texts(rng, ["a", "b"], 120), "gone": _texts(rng, ["a", "b", "c"], 120)}
    )
    live = pd.DataFrame(
        {"new": _texts(rng, ["a", "b", "never seen"], 80), "gone": _texts(rng, ["a", "b"], 80)}
    )
    return _report(solution, train, live)


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)

    def part(size, shares):
        columns = {"number": rng.normal(size=size), "text": _texts(rng, ["a", "b", "c"], size)}
        for (name, values), share in zip(columns.items(), shares, strict=True):
            gaps = rng.permutation(size)[: int(share * size)]
            values[gaps] = np.nan if name == "number" else None
        return pd.DataFrame(columns)

    return _report(solution, part(100, (0.1, 0.25)), part(80, (0.3, 0.05)))


def threshold(solution, seed):
    rng = np.random.default_rng(seed)
    names = [f"x{place}" for place in range(40)]
    train = pd.DataFrame(rng.normal(size=(40, 40)), columns=names)
    live = pd.DataFrame(rng.normal(size=(40, 40)), columns=names)
    # Columns of one distribution: about half of all p lie below this alpha, and none should count.
    return {
        "one distribution": _report(solution, train, live, 0.5)["drift"],
        "another alpha": _report(solution, train[["x0"]], live[["x0"]] + 0.45, 0.2)["drift"],
    }


def few_values(solution, seed):
    rng = np.random.default_rng(seed)
    numbers, texts = rng.normal(size=30), _texts(rng, ["a", "b"], 30)
    train = pd.DataFrame({"number": numbers, "text": texts, "again": numbers, "enough": numbers})
    live = train.copy()
    live["enough"] += 100.0
    live.loc[4:, "number"] = np.nan
    live.loc[4:, "text"] = None
    live.loc[5:, "enough"] = np.nan
    train.loc[4:, "again"] = np.nan
    return _report(solution, train, live)


def constant_columns(solution, seed):
    value = float(np.random.default_rng(seed).integers(1, 99))
    train = pd.DataFrame({"number": [value] * 20, "text": ["a"] * 20})
    live = pd.DataFrame({"number": [value] * 12, "text": ["a"] * 12})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = _report(solution, train, live)
    about = [str(one.message) for one in caught if issubclass(one.category, RuntimeWarning)]
    return {"report": found, "warnings": about}


def bool_and_categorical(solution, seed):
    rng = np.random.default_rng(seed)

    def part(size):
        levels = pd.CategoricalDtype(["low", "middle", "high", "never"])
        values = pd.Series(_texts(rng, ["low", "middle", "high"], size)).astype(levels)
        return pd.DataFrame({"flag": rng.random(size) < 0.4, "level": values})

    return _report(solution, part(100), part(70))


def column_sets(solution, seed):
    names = [f"column_{number}" for number in np.random.default_rng(seed).permutation(900)[:4]]
    both, first, second, third = names
    wide = pd.DataFrame({name: np.arange(9.0) for name in names})
    pairs = {
        "only in train": (wide[[both, first, second]], wide[[both]], [first, second]),
        "only in live": (wide[[both]], wide[[both, third]], [third]),
        "both": (wide[[both, first]], wide[[second, both]], [first, second]),
    }
    outcomes = {}
    for name, (train, live, missing) in pairs.items():
        try:
            solution.drift(train, live)
            outcomes[name] = "no error"
        except ValueError as error:
            outcomes[name] = all(one in str(error) for one in missing)
    return outcomes


def unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame({"number": rng.normal(size=30), "text": _texts(rng, ["a", "b"], 30)})
    live = pd.DataFrame({"number": rng.normal(size=20), "text": _texts(rng, ["a", "b"], 20)})
    train.loc[3, "number"] = live.loc[5, "number"] = np.nan
    train.loc[4, "text"] = live.loc[6, "text"] = None
    before = train.copy(), live.copy()
    solution.drift(train, live)
    return [one.equals(other) for one, other in zip((train, live), before, strict=True)]
