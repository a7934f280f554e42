import copy

import numpy as np
import pandas as pd


def _numbers(rng, size):
    """Numbers of which none is like another; their mean and median differ."""
    return np.append(rng.permutation(np.arange(1.0, size)), 500.0 + rng.integers(100))


def _filled(solution, train, policy, df, flag=False):
    return solution.apply_fills(df, solution.learn_fills(train, policy), flag)


# A case fails for one reason: mode, ffill, drop, flags and other columns have a case each.
def training_statistics(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame({name: _numbers(rng, 9) for name in ("height", "income", "visits")})
    train.loc[[1, 4], ["height", "visits"]] = np.nan
    valid = pd.DataFrame({name: 1000.0 + rng.permutation(6) for name in train})
    valid.loc[[0, 3], "height"] = np.nan
    valid.loc[[2, 3, 5], "income"] = np.nan
    valid.loc[[3, 4], "visits"] = np.nan
    policy = {"income": "median", "visits": "zero", "height": "mean"}
    return _filled(solution, train, policy, valid)


def mode_of_ties(solution, seed):
    rng = np.random.default_rng(seed)
    low, high = sorted(rng.choice(90, size=2, replace=False).tolist())
    train = pd.DataFrame(
        {
            # The larger of the two that are tied comes first, and another value is the smallest.
            "town": ["Ulm", "Bonn", "Aalen", "Bonn", "Ulm", None],
            "rooms": [high, high, -5.0, low, low, np.nan],
        }
    )
    valid = pd.DataFrame(
        {"town": ["Kiel", None, "Ulm", None], "rooms": [np.nan, 3.0, np.nan, 1.0]}
    )
    return _filled(solution, train, {"town": "mode", "rooms": "mode"}, valid)


def forward_fill(solution, seed):
    rng = np.random.default_rng(seed)
    readings = rng.integers(10, 99, size=9).astype(float)
    readings[[0, 1, 4, 5, 8]] = np.nan
    sensors = ["a", None, "b", "c", None, None, "d", None, "e"]
    valid = pd.DataFrame({"sensor": [None, *sensors[1:]], "reading": readings})
    train = pd.DataFrame({"sensor": ["x", "y"], "reading": [-1.0, -2.0]})
    return _filled(solution, train, {"reading": "ffill", "sensor": "ffill"}, valid)


def dropped_rows(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame({"label": ["yes", "no"], "reading": [1.0, 2.0], "level": [1.0, 3.0]})
    valid = pd.DataFrame(
        {
            "reading": rng.integers(10, 99, size=7).astype(float),
            "label": ["yes", None, "no", "yes", None, "no", "yes"],
            "level": rng.integers(10, 99, size=7).astype(float),
        },
        index=[4, 4, 9, 2, 2, 9, 7],
    )
    # Row 1 is removed and gives its reading to row 2 before that.
    valid.iloc[[2, 5], 0] = np.nan
    valid.iloc[[0, 4], 2] = np.nan
    policy = {"label": "drop", "reading": "ffill", "level": "zero"}
    return _filled(solution, train, policy, valid)


def flag_columns(solution, seed):
    rng = np.random.default_rng(seed)
    names = ["depth", "price", "stock", "width"]
    train = pd.DataFrame({name: rng.integers(1, 50, size=5).astype(float) for name in names})
    valid = pd.DataFrame({name: rng.integers(1, 50, size=6).astype(float) for name in names})
    valid.loc[[2, 3], "price"] = np.nan
    valid.loc[[1, 5], "stock"] = np.nan
    valid.loc[4, "depth"] = np.nan
    # No gap in the column width.
    policy = {"width": "mean", "price": "ffill", "stock": "zero", "depth": "mean"}
    return _filled(solution, train, policy, valid, flag=True)


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame({"price": rng.integers(1, 50, size=5).astype(float)})
    valid = pd.DataFrame(
        {
            "item": ["desk", None, "lamp", "shelf"],
            "price": [np.nan, 4.0, np.nan, 2.0],
            "weight": [1.5, np.nan, 2.5, float(rng.integers(9))],
        }
    )
    return _filled(solution, train, {"price": "mean"}, valid)


def _outcome(function, *arguments):
    try:
        function(*arguments)
    except KeyError:
        return "KeyError"
    except ValueError:
        return "ValueError"
    return "no error"


def wrong_arguments(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame({"a": rng.integers(1, 50, size=4).astype(float), "gap": [np.nan] * 4})
    learn = solution.learn_fills
    outcomes = {
        f"unknown policy {kind}": _outcome(learn, train, {"a": kind}) for kind in ("max", "bfill")
    }
    for kind in ("mean", "median", "mode", "zero", "ffill", "drop"):
        outcomes[f"no known value, {kind}"] = _outcome(learn, train, {"gap": kind})
        outcomes[f"absent from train, {kind}"] = _outcome(learn, train, {"a": "mean", "b": kind})
        fills = learn(train, {"a": kind})
        other = train.rename(columns={"a": "b"})
        outcomes[f"absent from df, {kind}"] = _outcome(solution.apply_fills, other, fills)
    return outcomes


def arguments_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    train = pd.DataFrame({name: _numbers(rng, 6) for name in ("a", "b", "c")})
    train.loc[2] = np.nan
    valid = pd.DataFrame({name: _numbers(rng, 5) for name in ("a", "b", "c")})
    valid.loc[1] = np.nan
    policy = {"a": "mean", "b": "zero", "c": "mean"}
    given = copy.deepcopy((train, valid, policy))
    fills = solution.learn_fills(train, policy)
    first = solution.apply_fills(valid, fills, True)
    second = solution.apply_fills(given[1].copy(), fills, True)
    return {
        "train": train.equals(given[0]),
        "df": valid.equals(given[1]),
        "policy": policy == given[2],
        "fills serve a second time": first.equals(second),
    }
