import numpy as np
import pandas as pd

POLICIES = [None, "median", "zero"]


def _column(rng, size, missing):
    """Positive numbers, so many of them missing."""
    values = rng.integers(1, 400, size=size) / 4.0
    values[rng.permutation(size)[:missing]] = np.nan
    return values


def _numbers(result, *names):
    """The asked columns row by row, under the name of the row."""
    table = result.sort_index()
    return {label: [float(table.loc[label, name]) for name in names] for label in table.index}


# A case fails for one reason: it looks at those figures that it is about, and only the first at
# the order.
def ignore_missing(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"weight": _column(rng, 9, 2), "age": _column(rng, 9, 4)})
    frame["height"] = rng.integers(100, 200, size=9)
    return solution.summarise(frame).astype(float)


def filled_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"age": _column(rng, 10, 3), "weight": _column(rng, 10, 6)})
    # The mean lies far from the median.
    frame.loc[10] = [5000.0, 7000.0]
    return {
        policy: _numbers(solution.summarise(frame.copy(), fill=policy), "mean", "median", "std")
        for policy in ("median", "zero")
    }


def counts_before_filling(solution, seed):
    rng = np.random.default_rng(seed)
    missing = rng.integers(1, 7, size=3)
    frame = pd.DataFrame({name: _column(rng, 8, count) for name, count in zip("abc", missing)})
    return {
        str(policy): _numbers(solution.summarise(frame.copy(), fill=policy), "n", "n_missing")
        for policy in POLICIES
    }


def infinite_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"a": _column(rng, 7, 2), "b": _column(rng, 7, 0)})
    frame.loc[7] = [np.inf, -np.inf]
    return _numbers(solution.summarise(frame), "n", "n_missing", "mean")


def few_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"none": _column(rng, 5, 5), "one": _column(rng, 5, 4)})
    results = {str(policy): solution.summarise(frame.copy(), fill=policy) for policy in POLICIES}
    return {name: _numbers(result, "mean", "median", "std") for name, result in results.items()}


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            "age": _column(rng, 6, 1),
            "member": rng.random(6) < 0.5,
            "town": list("xyzxyz"),
            "visits": rng.integers(9, size=6),
            "since": pd.date_range("2024-01-01", periods=6),
        }
    )
    return sorted(solution.summarise(frame).index)


def unknown_policy(solution, seed):
    frame = pd.DataFrame({"age": _column(np.random.default_rng(seed), 6, 2)})
    outcomes = {}
    for policy in ("mean", "", "Median", "none"):
        try:
            solution.summarise(frame.copy(), fill=policy)
            outcomes[policy] = "no error"
        except ValueError:
            outcomes[policy] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"age": _column(rng, 6, 2), "weight": _column(rng, 6, 1)})
    solution.summarise(frame, fill="zero")
    solution.summarise(frame, fill="median")
    return frame
