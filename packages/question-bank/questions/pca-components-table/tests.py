import numpy as np
import pandas as pd

NAMES = ["height", "age", "width", "dose", "cost"]


def _plain(rng, rows=50, columns=5):
    """Correlated columns, each with mean 0 and deviation 1 already."""
    values = rng.normal(size=(rows, columns)) @ rng.normal(size=(columns, columns))
    values = (values - values.mean(axis=0)) / values.std(axis=0)
    return pd.DataFrame(values, columns=NAMES[:columns])


def _signed(loadings):
    """The values under one sign, whichever they came with: the sign has a case of its own."""
    values = np.asarray(loadings, dtype=float)
    largest = np.abs(values).argmax(axis=0)
    return values * np.sign(values[largest, np.arange(values.shape[1])])


def loadings_frame(solution, seed):
    loadings = solution.pca_table(_plain(np.random.default_rng(seed)))[0]
    return {
        "index": list(loadings.index),
        "columns": list(loadings.columns),
        "values": _signed(loadings),
    }


def explained_ratios(solution, seed):
    rng = np.random.default_rng(seed)
    tables = [solution.pca_table(_plain(rng, columns=columns)) for columns in (3, 5)]
    return [np.asarray(table[1], dtype=float) for table in tables]


def number_chosen(solution, seed):
    df = _plain(np.random.default_rng(seed))
    found = {str(share): int(solution.pca_table(df, share)[2]) for share in [0.2, 0.5, 0.8, 0.97]}
    found["default"] = int(solution.pca_table(df)[2])
    return found


def variance_of_one(solution, seed):
    rng = np.random.default_rng(seed)
    # The sum of the ratios is rounded now up and now down.
    return [int(solution.pca_table(_plain(rng, 20 + number), 1.0)[2]) for number in range(40)]


def sign_of_columns(solution, seed):
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(8):
        values = solution.pca_table(_plain(rng))[0].to_numpy()
        largest = np.abs(values).argmax(axis=0)
        found.append((values[largest, np.arange(values.shape[1])] > 0).tolist())
    return found


def other_units(solution, seed):
    rng = np.random.default_rng(seed)
    df = _plain(rng, columns=4)
    units = rng.permutation([0.001, 1.0, 50.0, 4000.0])
    return _signed(solution.pca_table(df * units + 3.0 * units)[0])


def rows_and_columns(solution, seed):
    rng = np.random.default_rng(seed)
    incomplete = pd.DataFrame(rng.normal(size=(14, 5)), columns=NAMES)
    incomplete.loc[:8, "age"] = np.nan
    incomplete.loc[7:, "cost"] = np.nan
    df = pd.concat([_plain(rng), incomplete]).iloc[rng.permutation(64)].reset_index(drop=True)
    df.insert(1, "name", rng.choice(["Ann", "Bob"], size=len(df)))
    df.insert(3, "paid", rng.random(len(df)) < 0.5)
    df.loc[rng.choice(len(df), size=12, replace=False), "name"] = np.nan
    loadings = solution.pca_table(df)[0]
    return {"index": list(loadings.index), "values": _signed(loadings)}


def constant_column(solution, seed):
    rng = np.random.default_rng(seed)
    df = _plain(rng, columns=4)
    df.insert(2, "flat", float(rng.integers(1, 9)))
    loadings, ratios, _ = solution.pca_table(df)
    return {
        "shape": [int(length) for length in loadings.shape],
        "flat, size of its loadings": np.abs(loadings.loc["flat"].to_numpy(dtype=float)),
        "ratios are numbers": bool(np.isfinite(ratios).all()),
    }


def _outcome(solution, *arguments):
    try:
        solution.pca_table(*arguments)
    except ValueError:
        return "ValueError"
    return "no error"


def refusals(solution, seed):
    df = _plain(np.random.default_rng(seed), rows=12)
    gaps = df.copy()
    gaps.loc[1:, "age"] = np.nan
    found = {
        "one row": _outcome(solution, df.head(1)),
        "one complete row": _outcome(solution, gaps),
        "text only": _outcome(solution, pd.DataFrame({"name": list("abcd")})),
    }
    for share in [-0.1, 0.0, 1.01, 90]:
        found[f"variance {share}"] = _outcome(solution, df, share)
    return found
