import numpy as np
import pandas as pd


def _people(rng, names, size=90):
    """Truth, prediction and group, with both true labels in every group."""
    group = np.resize(np.array(names, dtype=object), size)
    truth = np.resize([1, 0], (size // len(names) + 1, 1)).repeat(len(names), axis=1).ravel()[:size]
    yes = (rng.random(size) < 0.3 + 0.4 * truth).astype(int)
    order = rng.permutation(size)
    return truth[order], yes[order], group[order]


def _rates(result):
    """The rates under names of Python's own, NumPy's text and numbers aside."""
    return {
        rate: {name.item() if hasattr(name, "item") else name: value for name, value in result[rate].items()}
        for rate in ("selection", "tpr", "fpr")
    }


def _gaps(result):
    return {name: float(result[name]) for name in ("parity_gap", "odds_gap")}


# Only here are rates looked at that have many decimals.
def group_rates(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "by hand": _rates(solution.fairness([1, 0, 1, 0], [1, 1, 0, 0], ["a", "a", "b", "b"])),
        "three groups": _rates(solution.fairness(*_people(rng, ["x", "y", "z"]))),
        "seven groups": _rates(solution.fairness(*_people(rng, list("abcdefg"), 140))),
    }


def gaps(solution, seed):
    rng = np.random.default_rng(seed)
    results = [_gaps(solution.fairness(*_people(rng, ["x", "y", "z"]))) for _ in range(5)]
    # Groups that differ in one of the two rates only.
    truth = [1] * 10 + [0] * 10
    tpr_only = solution.fairness(truth * 2, [1] * 10 + [0] * 10 + [1] * 4 + [0] * 16, ["a"] * 20 + ["b"] * 20)
    fpr_only = solution.fairness(truth * 2, [1] * 10 + [0] * 10 + [1] * 17 + [0] * 3, ["a"] * 20 + ["b"] * 20)
    return [*results, _gaps(tpr_only), _gaps(fpr_only)]


def undefined_rates(solution, seed):
    rng = np.random.default_rng(seed)
    results = {}
    cases = {
        "first group without positives": ("a", 0),
        "last group without positives": ("c", 0),
        "first group without negatives": ("a", 1),
        "last group without negatives": ("c", 1),
    }
    for name, (group, label) in cases.items():
        truth, yes, names = _people(rng, ["a", "b", "c"])
        order = np.argsort(names, kind="stable")
        truth, yes, names = truth[order].copy(), yes[order], names[order]
        truth[names == group] = label
        result = solution.fairness(truth, yes, names)
        undefined = {
            rate: sorted(str(one) for one, value in result[rate].items() if value != value)
            for rate in ("selection", "tpr", "fpr")
        }
        results[name] = [undefined, float(result["odds_gap"])]
    truth, yes, names = _people(rng, ["a", "b"])
    results["no positives at all"] = float(solution.fairness(0 * truth, yes, names)["odds_gap"])
    results["no negatives at all"] = float(solution.fairness(0 * truth + 1, yes, names)["odds_gap"])
    return results


def row_by_position(solution, seed):
    rng = np.random.default_rng(seed)
    truth, yes, names = _people(rng, ["x", "y"])
    series = [
        pd.Series(truth, index=rng.permutation(len(truth))),
        pd.Series(yes),
        pd.Series(names, index=rng.permutation(len(truth)) + 5),
    ]
    return float(solution.fairness(*series)["odds_gap"])


def group_labels(solution, seed):
    rng = np.random.default_rng(seed)
    truth, yes, names = _people(rng, [3, 1, 20])
    lists = truth.tolist(), yes.tolist(), [int(name) for name in names]
    result = solution.fairness(*lists)
    return {"groups": sorted(_rates(result)["selection"]), "odds_gap": float(result["odds_gap"])}


def errors(solution, seed):
    truth, yes, names = _people(np.random.default_rng(seed), ["x", "y"], 12)
    with_none, with_nan = names.copy(), names.copy()
    with_none[3], with_nan[5] = None, np.nan
    calls = {
        "None as group": (truth, yes, with_none),
        "NaN as group": (truth, yes, with_nan),
        "None in a list": (truth.tolist(), yes.tolist(), with_none.tolist()),
        "fewer groups": (truth, yes, names[:-1]),
        "fewer predictions": (truth, yes[:-1], names),
        "fewer labels": (truth[:-1], yes, names),
        "one label": (truth[:1], yes, names),
        "empty": ([], [], []),
    }
    outcomes = {}
    for name, arguments in calls.items():
        try:
            solution.fairness(*arguments)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def one_group(solution, seed):
    return _gaps(solution.fairness(*_people(np.random.default_rng(seed), ["only"], 30)))
