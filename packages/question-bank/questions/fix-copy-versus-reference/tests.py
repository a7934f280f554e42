import warnings

import numpy as np
import pandas as pd


def _prices(seed, size=5):
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "item": rng.choice(["pen", "ink", "pad"], size=size),
            "price": rng.integers(1, 9000, size=size) / 100.0,
            "count": rng.integers(1, 50, size=size),
        },
        index=rng.permutation(90)[:size],
    )


def _quiet(function, argument):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(argument)


# Each case fails for one reason: it looks at the result, or at what it shares, not at both.
def log_prices(solution, seed):
    frame = _prices(seed)
    result = _quiet(solution.with_log_price, frame.copy())
    again = _quiet(solution.with_log_price, frame.assign(log_price=7.5))
    return result.assign(log_price_again=again["log_price"])


def argument_unchanged(solution, seed):
    frame = _prices(seed)
    kept = frame.assign(log_price=7.5)
    _quiet(solution.with_log_price, frame)
    _quiet(solution.with_log_price, kept)
    return pd.concat([frame, kept], axis=1)


def result_changed(solution, seed):
    frame = _prices(seed)
    result = _quiet(solution.with_log_price, frame)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result.loc[result.index[1], "price"] = -7.5
        result["price"] *= 2.0
    return frame[["price"]].copy()


def special_prices(solution, seed):
    rng = np.random.default_rng(seed)
    prices = rng.permutation([-1.0, np.nan, 0.0, -0.5, 5.0, np.nan])
    result = _quiet(solution.with_log_price, pd.DataFrame({"price": prices}))
    return result["log_price"].to_numpy()


def _changes(rng, count):
    return [
        {str(key): int(rng.integers(100)) for key in rng.choice(list("abcdef"), size=2)}
        for _ in range(count)
    ]


def states_after_updates(solution, seed):
    rng = np.random.default_rng(seed)
    by_hand = solution.snapshots({"a": 1, "b": 2}, [{"b": 3}, {"c": 4}, {"a": 5, "c": 6}])
    drawn = solution.snapshots({"a": 0, "x": "text"}, _changes(rng, 8))
    return {"by hand": list(by_hand), "drawn": list(drawn)}


def nested_lists(solution, seed):
    state = {"seen": [seed], "count": 0}
    steps = solution.snapshots(state, [{"count": 1}, {"count": 2}, {"count": 3}])
    steps[0]["seen"].append("first")
    steps[1]["seen"].append("second")
    flat = [step["seen"] for step in steps]
    state = {"log": [{"tags": [seed]}], "by name": {"a": {"b": [1, [2]]}}}
    steps = solution.snapshots(state, [{"count": 1}, {"count": 2}])
    steps[0]["log"][0]["tags"].append("first")
    steps[0]["by name"]["a"]["b"][1].append("first")
    return {"flat": flat, "deep": [[step["log"], step["by name"]] for step in steps]}


def state_unchanged(solution, seed):
    state = {"a": seed % 100, "b": 2, "seen": [1]}
    steps = solution.snapshots(state, [{"a": -1}, {"c": 5}, {"d": 6}])
    steps[-1]["seen"].append("last")
    return state


def lists_of_updates(solution, seed):
    updates = [{"seen": [seed]}, {"count": 1}, {"more": {"a": [2]}}]
    steps = solution.snapshots({"count": 0}, updates)
    steps[0]["seen"].append("first")
    steps[2]["more"]["a"].append("third")
    return updates


def no_updates(solution, seed):
    return [solution.snapshots({"a": seed % 100}, []), solution.snapshots({}, [])]
