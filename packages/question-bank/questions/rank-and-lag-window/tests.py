import numpy as np
import pandas as pd

DAY = pd.Timedelta(days=1)


def _frame(rng, customers, days=None):
    """Payments in the order of their dates, no day and no amount twice."""
    size = len(customers)
    start = pd.Timestamp("2023-01-01") + DAY * int(rng.integers(500))
    days = np.cumsum(rng.integers(1, 9, size=size)) if days is None else np.asarray(days)
    amounts = rng.permutation(400)[:size] / 4.0 + 0.25
    dates = start + DAY * days
    return pd.DataFrame({"customer": list(customers), "date": dates, "amount": amounts})


def _features(solution, frame, *names):
    result = solution.window_features(frame)
    return {name: result[name].to_numpy() for name in names}


# A case fails for one reason: it looks at the columns that it is about, and but for the cases on
# order the rows are sorted by date. Only those on totals, lags and ranks have several customers.
def running_totals(solution, seed):
    rng = np.random.default_rng(seed)
    return _features(solution, _frame(rng, "abaabbab"), "running_total")


def previous_row(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, ["a", "b", "c", *rng.permutation(list("aaabbb"))])
    return _features(solution, frame, "prev_amount", "days_since_prev")


def dense_ranks(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, "aaaaabbbb")
    low, middle, high = np.sort(frame["amount"].to_numpy()[:3])
    frame["amount"] = [
        *rng.permutation([high, high, middle, low, low]),
        *rng.permutation([middle, middle, low, high]),
    ]
    return _features(solution, frame, "amount_rank")


def original_order(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, "a" * 10).assign(note=list("qwertyuiop"))
    # The first two rows are out of order whatever is drawn.
    frame = frame.iloc[np.append([8, 0], rng.permutation([1, 2, 3, 4, 5, 6, 7, 9]))]
    frame.index = rng.integers(100, 105, size=10)
    return solution.window_features(frame)


def same_day(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, "a" * 8, [1, 1, 1, 1, 4, 4, 4, 4])
    # In each day the amounts go down and up again.
    frame["amount"] = [30.25, 10.5, 20.75, 5.5, 70.25, 50.5, 60.75, 4.25] + frame["amount"].iloc[0]
    return _features(solution, frame, "running_total", "prev_amount", "days_since_prev")


def missing_amounts(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, "a" * 8)
    frame.loc[[0, 3, 4], "amount"] = np.nan
    return _features(solution, frame, "running_total", "prev_amount", "amount_rank")


def input_unchanged(solution, seed):
    frame = _frame(np.random.default_rng(seed), "abba").iloc[[2, 0, 3, 1]]
    solution.window_features(frame)
    return frame
