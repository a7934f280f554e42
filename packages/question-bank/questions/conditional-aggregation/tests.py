import numpy as np
import pandas as pd

DAY = pd.Timedelta(days=1)


def _orders(rng, customers, statuses):
    size = len(customers)
    start = pd.Timestamp("2023-01-01") + DAY * int(rng.integers(500))
    return pd.DataFrame(
        {
            "customer": customers,
            # Quarters have exact sums, so equal totals are equal in any order of adding.
            "amount": rng.integers(1, 400, size=size) / 4.0,
            "status": statuses,
            "date": start + DAY * rng.permutation(size),
        }
    )


# A case fails for one reason: only the first case has a cancelled order, and but for the cases on
# refunds every customer has one.
def one_customer(solution, seed):
    rng = np.random.default_rng(seed)
    statuses = rng.permutation(["paid", "paid", "refunded", "cancelled"])
    return solution.customer_summary(_orders(rng, ["ann"] * 4, statuses))


def nothing_paid(solution, seed):
    rng = np.random.default_rng(seed)
    statuses = ["refunded", "refunded", "paid", "refunded"]
    return solution.customer_summary(_orders(rng, ["ann", "ann", "bob", "bob"], statuses))


def refund_extremes(solution, seed):
    rng = np.random.default_rng(seed)
    names = ["ann", "bob", "cid", "dan"]
    # Ann none, Bob all, Cid one of three, Dan his only order.
    customers = ["ann", "ann", "bob", "bob", "cid", "cid", "cid", "dan"]
    refunded = ["paid", "paid", "refunded", "refunded", "paid", "refunded", "paid", "refunded"]
    result = solution.customer_summary(_orders(rng, customers, refunded))
    return result.set_index("customer")["refund_rate"].reindex(names).to_numpy()


def order_of_customers(solution, seed):
    rng = np.random.default_rng(seed)
    orders = _orders(rng, list("dbeacfg"), ["paid"] * 7)
    # Three equal totals, and four that decide by themselves.
    orders["amount"] = [50.0, 50.0, 10.0, 99.5, 50.0, *rng.permutation([0.5, 70.0])]
    result = solution.customer_summary(orders)
    return {"customers": result["customer"].tolist(), "index": list(result.index)}


def missing_cells(solution, seed):
    rng = np.random.default_rng(seed)
    statuses = ["paid", "paid", "refunded", None, "paid", "refunded", "paid"]
    orders = _orders(rng, ["ann"] * 4 + ["bob"] * 3, statuses)
    orders.loc[[0, 4], "amount"] = np.nan
    # Bob's only known payment is smaller than any of Ann's.
    orders.loc[[1, 6], "amount"] = [200.0, 0.5]
    return solution.customer_summary(orders)


def no_orders(solution, seed):
    orders = _orders(np.random.default_rng(seed), ["ann", "bob"], ["paid", "refunded"]).iloc[:0]
    result = solution.customer_summary(orders)
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    orders = _orders(rng, ["bob", "ann", "bob", "ann"], ["paid", "paid", "refunded", "refunded"])
    solution.customer_summary(orders)
    return orders


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    names = np.array([f"customer {number:05d}" for number in range(size // 4)])
    statuses = np.array(["paid", "refunded", "paid", "paid"], dtype=object).repeat(size // 4)
    result = solution.customer_summary(_orders(rng, np.tile(names, 4), statuses))
    return result.set_index("customer")[["paid_total", "top_order"]].sort_index().to_numpy()[::31]
