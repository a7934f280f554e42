import numpy as np
import pandas as pd


def _orders(rng, quantities):
    size = len(quantities)
    return pd.DataFrame(
        {
            "order_id": rng.permutation(900)[:size] + 100,
            "qty": quantities,
            "price": rng.integers(100, 9000, size=size) / 100.0,
            "status": rng.choice(["open", "sent", "paid"], size=size),
        }
    )


# A case fails for one reason: only the first has a quantity of 10, and cancelled rows, integer
# prices and missing cells have a case each.
def discount_boundary(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.apply_discounts(_orders(rng, rng.permutation([9, 10, 11, 1, 10, 300])))


def cancelled_rows(solution, seed):
    rng = np.random.default_rng(seed)
    orders = _orders(rng, rng.choice([1, 40], size=8)).assign(note=list("qwertyui"))
    orders.loc[[0, 3, 4], "status"] = "cancelled"
    orders.index = [7, 7, 3, 3, 9, 2, 5, 7]
    return solution.apply_discounts(orders)


def integer_prices(solution, seed):
    rng = np.random.default_rng(seed)
    orders = _orders(rng, [1, 40, 2, 50]).assign(price=rng.integers(1, 99, size=4) * 10 + 5)
    few = orders.assign(qty=[1, 2, 3, 4])
    return {
        name: solution.apply_discounts(frame)["price"].to_numpy()
        for name, frame in [("some discounts", orders), ("no discount", few)]
    }


def missing_cells(solution, seed):
    orders = _orders(np.random.default_rng(seed), [np.nan, 40.0, 2.0, np.nan, 30.0, 4.0])
    orders.loc[[2, 3, 4], "status"] = None
    return solution.apply_discounts(orders)


def no_orders(solution, seed):
    result = solution.apply_discounts(_orders(np.random.default_rng(seed), [1, 40]).iloc[:0])
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    orders = _orders(np.random.default_rng(seed), [40, 1, 50, 3])
    orders.loc[3, "status"] = "cancelled"
    solution.apply_discounts(orders)
    return orders
