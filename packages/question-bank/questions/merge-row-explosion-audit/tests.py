import numpy as np
import pandas as pd

HOWS = ("left", "right", "inner", "outer")


def _frame(rng, keys, values, on="key"):
    """A frame of keys, with the named column of random whole numbers, no number twice."""
    return pd.DataFrame({on: keys, values: rng.permutation(1000)[: len(keys)]})


def _all_hows(solution, left, right, on="key"):
    """The merged frames below each other, with the value of how in a column."""
    results = [
        solution.audited_merge(left, right, on, how)[0].assign(join=how) for how in HOWS
    ]
    return pd.concat(results, ignore_index=True)


def _report(solution, *arguments):
    return {name: int(count) for name, count in solution.audited_merge(*arguments)[1].items()}


# A case fails for one reason: keys are unique in right, none is missing, and no other columns have
# equal names, unless the name of the case says otherwise.
def key_counts(solution, seed):
    rng = np.random.default_rng(seed)
    numbers = rng.permutation(100)[:8].tolist()
    overlaps = {
        "disjoint": (list("aabbbc"), list("xyz")),
        "partial": (list("ababcdd"), list("bdxyz")),
        "full": (list("abcabc"), list("cab")),
        "numbers": ([*numbers[:5], *numbers[:3]], numbers[3:]),
        "integers and floats": ([1, 2, 3, 3], [1.0, 3.0, 2.5]),
    }
    return {
        name: _report(solution, _frame(rng, left, "n"), _frame(rng, right, "m"), "key")
        for name, (left, right) in overlaps.items()
    }


def joined_rows(solution, seed):
    rng = np.random.default_rng(seed)
    left = _frame(rng, rng.permutation(list("abbcd")), "n", on="sku")
    right = _frame(rng, rng.permutation(list("bcexy")), "m", on="sku")
    left.index = rng.permutation(50)[:5]
    return _all_hows(solution, left, right.assign(shop="north"), "sku")


def repeated_right_keys(solution, seed):
    rng = np.random.default_rng(seed)
    often = int(rng.integers(3, 6))
    left = _frame(rng, list("abcd"), "n")
    right = _frame(rng, [*"bbcexx", *["d"] * often, *["z"] * often], "m")
    return {how: _report(solution, left, right, "key", how) for how in HOWS[:3]}


def missing_keys(solution, seed):
    rng = np.random.default_rng(seed)
    # All known keys of right are in left.
    text = [
        _frame(rng, ["a", None, "b", None], "n"),
        _frame(rng, [None, "b", None, "a", None], "m"),
    ]
    numbers = [_frame(rng, [1.0, np.nan, 2.0], "n"), _frame(rng, [np.nan, 2.0, np.nan], "m")]
    results = [_all_hows(solution, left, right) for left, right in (text, numbers)]
    return pd.concat(results, ignore_index=True)


def missing_counts(solution, seed):
    rng = np.random.default_rng(seed)
    known, gaps = ["a", "b", "c"], ["b", None, "d", None, None]
    numbers, number_gaps = [1.0, 2.0], [2.0, np.nan, np.nan]
    cases = {
        "in left": (gaps, known),
        "in right": (known, gaps),
        "numbers in left": (number_gaps, numbers),
        "numbers in right": (numbers, number_gaps),
    }
    reports = {}
    for name, (left, right) in cases.items():
        pair = _frame(rng, left, "n"), _frame(rng, right, "m")
        reports[name] = _report(solution, *pair, "key", "left")
    return reports


def same_names(solution, seed):
    rng = np.random.default_rng(seed)
    left = _frame(rng, list("abc"), "price").assign(note="l", only_here=1)
    right = _frame(rng, list("cab"), "price").assign(note="r", only_there=2)
    return _all_hows(solution, left, right)


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    texts, numbers = _frame(rng, ["1", "2"], "n"), _frame(rng, [1, 2], "m")
    gaps = _frame(rng, [1.0, np.nan], "m")
    calls = {
        "text to integers": (TypeError, (texts, numbers, "key")),
        "integers to text": (TypeError, (numbers, texts, "key", "inner")),
        "text to floats": (TypeError, (texts, gaps, "key", "outer")),
        "how='cross'": (ValueError, (texts, texts, "key", "cross")),
        "how='LEFT'": (ValueError, (texts, texts, "key", "LEFT")),
    }
    outcomes = {}
    for name, (error, arguments) in calls.items():
        try:
            solution.audited_merge(*arguments)
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    return outcomes


def inputs_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    left, right = _frame(rng, list("abc"), "n"), _frame(rng, list("bcd"), "m")
    before = left.copy(), right.copy()
    solution.audited_merge(left, right, "key", "outer")
    return [bool(now.equals(then)) for now, then in zip((left, right), before)]
