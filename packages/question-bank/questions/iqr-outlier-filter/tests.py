import numpy as np
import pandas as pd


def _frame(values):
    return pd.DataFrame({"minutes": np.asarray(values, dtype=float)})


def _kept(solution, values, **options):
    return solution.drop_outliers(_frame(values), "minutes", **options)["minutes"].tolist()


# But for the first case there are 4 m + 1 known values, so that the quartiles are values
# themselves, and whole numbers and halves have exact fences. A case fails for one reason.
def planted_outliers(solution, seed):
    rng = np.random.default_rng(seed)
    scale, shift = float(rng.integers(1, 9)), float(rng.integers(-50, 50))
    # Of eight values the fences are -3.5 and 10.5, or -4.5 and 9.5.
    above = shift + scale * rng.permutation([0, 1, 2, 3, 4, 5, 6, 10.75])
    below = shift + scale * rng.permutation([0, 1, 2, 3, 4, 5, 6, -4.75])
    inside = shift + scale * rng.permutation([0, 1, 2, 3, 4, 5, 6, 10.25])
    return {
        "an outlier above": _kept(solution, above),
        "an outlier below": _kept(solution, below),
        "none": _kept(solution, inside),
        "k = 3": _kept(solution, above, k=3.0),
    }


def on_the_fence(solution, seed):
    shift = int(np.random.default_rng(seed).integers(-50, 50))
    # Quartiles 2 and 6, fences -4 and 12.
    frame = _frame(np.array([-4, 1, 2, 3, 4, 5, 6, 7, 12]) + shift)
    return solution.drop_outliers(frame, "minutes")


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.permutation([*range(9), np.nan, np.nan, np.nan, 100.0, -100.0, 3.5, 4.5])
    return {
        "kept unless told": _kept(solution, values),
        "kept": _kept(solution, values, keep_missing=True),
        "dropped": _kept(solution, values, keep_missing=False),
        "nothing but missing": _kept(solution, [np.nan, np.nan], keep_missing=True),
    }


def no_spread(solution, seed):
    rng = np.random.default_rng(seed)
    level = float(rng.integers(10, 90))
    return {
        "range 0": _kept(solution, rng.permutation([level] * 7 + [level + 0.5, level + 3.0])),
        "k = 0": _kept(solution, rng.permutation(9) + level, k=0),
    }


def index_and_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame([99, 1, 2, 3, 4, 5, 6, 7, 8])
    frame.insert(0, "runner", list("abcdefghi"))
    frame["club"] = rng.integers(5, size=9)
    frame.index = pd.Index([3, 3, *rng.integers(10, size=7)])
    return solution.drop_outliers(frame, "minutes")


def not_numeric(solution, seed):
    rng = np.random.default_rng(seed)
    columns = {
        "text": [str(number) for number in rng.integers(10, size=5)],
        "booleans": rng.random(5) < 0.5,
        "dates": pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(99, size=5), unit="D"),
    }
    outcomes = {}
    for name, values in columns.items():
        try:
            solution.drop_outliers(pd.DataFrame({"minutes": values}), "minutes")
            outcomes[name] = "no error"
        except TypeError:
            outcomes[name] = "TypeError"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def negative_k(solution, seed):
    k = -0.5 * float(np.random.default_rng(seed).integers(1, 5))
    return solution.drop_outliers(_frame(range(9)), "minutes", k=k)


def no_rows(solution, seed):
    result = solution.drop_outliers(_frame([]).assign(club=[]), "minutes")
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng.permutation([*range(9), np.nan, 100.0]))
    solution.drop_outliers(frame, "minutes", keep_missing=False)
    solution.drop_outliers(frame, "minutes", keep_missing=True)
    return frame
