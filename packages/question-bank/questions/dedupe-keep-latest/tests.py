import numpy as np
import pandas as pd

DAY = pd.Timedelta(days=1)


def _start(rng):
    return pd.Timestamp("2024-01-01") + DAY * int(rng.integers(300))


def _frame(rng, keys, days, start=None):
    """Rows with a price each, no price twice, stamped so many days after the start."""
    start = _start(rng) if start is None else start
    prices = rng.permutation(1000)[: len(keys)] / 4.0
    stamps = [pd.NaT if day is None else start + DAY * int(day) for day in days]
    return pd.DataFrame({"sku": keys, "price": prices, "seen": pd.DatetimeIndex(stamps)})


# A case fails for one reason: but for the first case, later rows have later stamps, and equal
# stamps, missing stamps, missing keys and keys of two columns have a case each.
def three_versions(solution, seed):
    rng = np.random.default_rng(seed)
    days = np.concatenate([rng.permutation(3) + 10 * key for key in range(5)])
    days[:3] = [1, 2, 0]
    frame = _frame(rng, list("aaabbbcccdddeee"), days)
    # The latest row of a has no price, where the older ones have.
    frame.loc[1, "price"] = np.nan
    return solution.keep_latest(frame, ["sku"], "seen")


def equal_stamps(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, list("aabbbabcc"), [3, 3, 4, 5, 5, 3, 5, None, None])
    return solution.keep_latest(frame, ["sku"], "seen")


def missing_stamps(solution, seed):
    rng = np.random.default_rng(seed)
    # a: the first row has none; b: the last row has none; c: its only row has none.
    frame = _frame(rng, list("aabbca"), [None, 1, 1, None, None, 2])
    return solution.keep_latest(frame, ["sku"], "seen")


def missing_keys(solution, seed):
    rng = np.random.default_rng(seed)
    text = _frame(rng, ["a", None, "b", None, None, "a"], range(6))
    numbers = _frame(rng, [1.0, np.nan, 2.0, np.nan, np.nan, 1.0], range(6))
    results = [solution.keep_latest(frame, ["sku"], "seen") for frame in (text, numbers)]
    # Both results in one frame, the keys as text.
    return pd.concat(results).assign(sku=lambda table: table["sku"].map(str, na_action="ignore"))


def first_appearance(solution, seed):
    rng = np.random.default_rng(seed)
    keys = ["c", "a", "d", "b", *rng.permutation(list("abcd" * 3)), "b", "c", "a", "d"]
    frame = _frame(rng, keys, range(len(keys)))
    frame.index = rng.permutation(500)[: len(keys)]
    return solution.keep_latest(frame, ["sku"], "seen")


def two_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, list("ababab") * 2, range(12))
    frame.insert(0, "shop", np.tile(["north", "north", "south"], 4))
    return solution.keep_latest(frame, ["sku", "shop"], "seen")


def no_keys(solution, seed):
    frame = _frame(np.random.default_rng(seed), list("aab"), range(3))
    return solution.keep_latest(frame, [], "seen")


def absent_column(solution, seed):
    frame = _frame(np.random.default_rng(seed), list("aab"), range(3))
    outcomes = {}
    for keys, when in [(["sku", "shop"], "seen"), (["shop"], "seen"), (["sku"], "changed")]:
        try:
            solution.keep_latest(frame, keys, when)
            outcomes[f"{keys}, {when}"] = "no error"
        except KeyError:
            outcomes[f"{keys}, {when}"] = "KeyError"
        except ValueError:
            outcomes[f"{keys}, {when}"] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, ["b", "a", None, "b", "a"], [4, 3, None, 2, 3])
    solution.keep_latest(frame, ["sku"], "seen")
    return frame


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    keys = np.array([f"sku {number:05d}" for number in range(size // 4)])
    frame = pd.DataFrame(
        {
            "sku": rng.permutation(np.tile(keys, 4)),
            "price": np.arange(size),
            "seen": _start(rng) + pd.to_timedelta(rng.permutation(size), unit="s"),
        }
    )
    return solution.keep_latest(frame, ["sku"], "seen")["price"].to_numpy()[::31]
