import numpy as np
import pandas as pd


# Quarters have exact sums, so totals that should be zero are exactly zero in any order.
def _quarters(rng, size):
    return rng.integers(1, 400, size=size) / 4.0


def _frame(rng, size, groups):
    shops = rng.choice([f"shop {number}" for number in range(groups)], size=size)
    return pd.DataFrame({"shop": shops, "sales": _quarters(rng, size)})


def two_groups(solution, seed):
    rng = np.random.default_rng(seed)
    points = np.append(rng.integers(1, 20, size=5), 0)
    frame = pd.DataFrame({"team": ["a", "b", "a", "b", "a", "b"], "points": points})
    return solution.add_share(frame, "team", "points")


def negative_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 60, 4)
    # Nothing but refunds in one shop, and a loss in another one.
    frame.loc[frame["shop"] == "shop 1", "sales"] *= -1.0
    frame.loc[[0, 1], ["shop", "sales"]] = [["shop 2", -20_000.0], ["shop 2", 1.0]]
    return solution.add_share(frame, "shop", "sales")


def orders_file(solution, seed):
    orders = pd.read_csv("data/orders.csv").dropna()
    orders = orders.sample(frac=0.8, random_state=seed).reset_index(drop=True)
    return solution.add_share(orders, "store", "revenue")


def shares_sum_to_one(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 90, 6)
    return solution.add_share(frame.assign(sales=frame["sales"] * 1e-12), "shop", "sales")


def zero_total(solution, seed):
    rng = np.random.default_rng(seed)
    amounts = _quarters(rng, 3)
    frame = pd.DataFrame(
        {
            "account": ["even", "even", "open", "open", "empty", "open", "empty"],
            "amount": [amounts[0], -amounts[0], amounts[1], amounts[2], 0.0, 1.0, 0.0],
        }
    )
    return solution.add_share(frame, "account", "amount")


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 40, 4)
    frame.loc[rng.random(40) < 0.3, "sales"] = np.nan
    frame.loc[frame["shop"] == "shop 0", "sales"] = np.nan
    return solution.add_share(frame, "shop", "sales")


def missing_keys(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 40, 3)
    frame["shop"] = frame["shop"].where(rng.random(40) < 0.7, None)
    frame.loc[[3, 17], "shop"] = None
    return solution.add_share(frame, "shop", "sales")


def order_and_index(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 30, 5)
    frame.index = pd.Index(rng.integers(100, 110, size=30), name="till")
    return solution.add_share(frame, "shop", "sales")


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 20, 3)
    frame.loc[[2, 5], "sales"] = np.nan
    frame.loc[[1, 8], "shop"] = None
    solution.add_share(frame, "shop", "sales")
    return frame


def no_rows(solution, seed):
    frame = _frame(np.random.default_rng(seed), 3, 2).iloc[:0]
    result = solution.add_share(frame, "shop", "sales")
    return {"columns": list(result.columns), "rows": len(result)}


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    shops = np.array([f"shop {number}" for number in range(2000)])
    frame = pd.DataFrame(
        {"shop": shops[rng.integers(2000, size=size)], "sales": _quarters(rng, size)}
    )
    return solution.add_share(frame, "shop", "sales")["share"].to_numpy()[::50]
