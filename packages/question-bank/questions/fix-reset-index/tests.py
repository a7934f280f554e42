import numpy as np
import pandas as pd

LIMIT = 50.0


def _frame(rng, spends):
    names = rng.permutation([f"customer {number}" for number in range(len(spends))])
    return pd.DataFrame({"name": names, "spend": np.asarray(spends, dtype=float)})


def _labels(rng, count):
    return rng.permutation([f"label {number}" for number in range(count)])


# A case fails for one reason: but for the first case the dropped rows are the last ones, so that
# the rest is numbered already, and labels come as an array unless the name of a case says
# otherwise.
def rows_in_between(solution, seed):
    rng = np.random.default_rng(seed)
    spends = np.append([10.5, 80.5], rng.permutation([60.5, 20.5, 90.5, 30.5, 55.5]))
    frame = _frame(rng, spends)
    frame.index = pd.Index([7, 7, *rng.integers(3, 30, size=5)], name="id")
    return solution.label_big_spenders(frame, LIMIT, _labels(rng, 4))


def labels_as_series(solution, seed):
    rng = np.random.default_rng(seed)
    labels = pd.Series(_labels(rng, 4), index=[3, 0, 2, 11])
    return solution.label_big_spenders(_frame(rng, [60.5, 90.5, 70.5, 55.5, 10.5]), LIMIT, labels)


def boundary(solution, seed):
    rng = np.random.default_rng(seed)
    spends = [*rng.permutation([LIMIT, 60.5, LIMIT, 90.5]), LIMIT - 0.25]
    return solution.label_big_spenders(_frame(rng, spends), LIMIT, _labels(rng, 4))


def missing_spend(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, [60.5, 90.5, 70.5, np.nan, np.nan])
    return solution.label_big_spenders(frame, LIMIT, _labels(rng, 3))


def wrong_length(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, [60.5, 90.5, 70.5, 10.5, 20.5])
    outcomes = {}
    for count in (2, 4, 5, 0):
        try:
            solution.label_big_spenders(frame.copy(), LIMIT, _labels(rng, count))
            outcomes[f"{count} labels for 3 rows"] = "no error"
        except ValueError:
            outcomes[f"{count} labels for 3 rows"] = "ValueError"
    return outcomes


def nobody_left(solution, seed):
    rng = np.random.default_rng(seed)
    no_labels = np.array([], dtype=object)
    result = solution.label_big_spenders(_frame(rng, [10.5, 20.5]), LIMIT, no_labels)
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, [60.5, 90.5, 10.5])
    frame.index = [5, 9, 7]
    labels = _labels(rng, 2)
    solution.label_big_spenders(frame, LIMIT, labels)
    return {"frame": frame, "labels": list(labels)}
