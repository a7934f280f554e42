import numpy as np
import pandas as pd

HOWS = ["inner", "left", "right", "outer"]


def _numbers(rng, size):
    return rng.integers(1, 1000, size=size) / 4.0


def _frame(rng, keys, *names):
    return pd.DataFrame({"id": keys} | {name: _numbers(rng, len(keys)) for name in names})


# A case fails for one reason: suffixes, repeated keys, missing keys and the order of rows have a
# case each, and the other cases are without.
def four_joins(solution, seed):
    rng = np.random.default_rng(seed)
    left, right = _frame(rng, list("ABC"), "price", "tax"), _frame(rng, list("BCD"), "stock")
    results = {how: solution.merge_frames(left.copy(), right.copy(), "id", how) for how in HOWS}
    return results | {"not given": solution.merge_frames(left.copy(), right.copy(), "id")}


def shared_column(solution, seed):
    rng = np.random.default_rng(seed)
    left = _frame(rng, list("ABC"), "price", "tax")
    right = _frame(rng, list("BCD"), "stock", "price")
    return solution.merge_frames(left, right, "id", how="outer")


def repeated_keys(solution, seed):
    rng = np.random.default_rng(seed)
    left, right = _frame(rng, list("ABBC"), "price"), _frame(rng, list("ABBC"), "stock")
    return solution.merge_frames(left, right, "id")


def missing_keys(solution, seed):
    rng = np.random.default_rng(seed)
    left = _frame(rng, ["A", "B", None, np.nan], "price")
    right = _frame(rng, ["B", "C", None, None], "stock")
    rows = {}
    for how in HOWS:
        result = solution.merge_frames(left.copy(), right.copy(), "id", how).fillna(
            {"price": -1.0, "stock": -1.0}
        )
        rows[how] = {
            "prices and stocks": sorted(zip(result["price"].tolist(), result["stock"].tolist())),
            "missing keys": int(result["id"].isna().sum()),
        }
    return rows


def sorted_by_key(solution, seed):
    rng = np.random.default_rng(seed)
    # One missing key only, and the first two out of order whatever is drawn.
    keys = ["K", "C", None, *rng.permutation(list("ABDEFGHIJ"))]
    left = _frame(rng, keys, "price")
    left.index = rng.permutation(100)[: len(keys)]
    right = _frame(rng, list("JABK"), "stock")
    return solution.merge_frames(left, right, "id", how="left")


def bad_how(solution, seed):
    rng = np.random.default_rng(seed)
    left, right = _frame(rng, list("ABC"), "price"), _frame(rng, list("BCD"), "stock")
    others = ["sideways", "cross", "INNER", ""]
    return {how: _outcome(solution, left, right, "id", how) for how in others}


def absent_key(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, list("ABC"), "price")
    other = frame.rename(columns={"id": "name", "price": "stock"})
    return {
        "not in right": _outcome(solution, frame, other, "id", "inner"),
        "not in left": _outcome(solution, other, frame, "id", "left"),
        "in neither": _outcome(solution, other, other, "id", "outer"),
    }


def _outcome(solution, *arguments):
    try:
        solution.merge_frames(*arguments)
    except ValueError:
        return "ValueError"
    except KeyError:
        return "KeyError"
    return "no error"


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    left, right = _frame(rng, ["C", None, "A"], "price"), _frame(rng, ["C", "B", None], "stock")
    for how in HOWS:
        solution.merge_frames(left, right, "id", how)
    return {"left": left, "right": right}
