import numpy as np
import pandas as pd

# Whole amounts have exact sums, so every way to build a window gives the same figure.
def _amounts(rng, size):
    return rng.integers(1, 500, size=size).astype(float)


def _days(rng, size):
    first = pd.Timestamp("2023-01-01") + pd.Timedelta(days=int(rng.integers(700)))
    return pd.date_range(first, periods=size, freq="D")


def _one_sale_a_day(rng, size, region="east"):
    """Return sales in the order of their days, none of which is left out."""
    days, amounts = _days(rng, size), _amounts(rng, size)
    return pd.DataFrame({"date": days, "region": region, "revenue": amounts})


# A case fails for one reason: several regions, missing days, several sales of a day, unsorted rows
# and missing revenue have a case each, and the other cases are without.
def ten_days_one_region(solution, seed):
    sales = _one_sale_a_day(np.random.default_rng(seed), 10)
    return solution.rolling_7day_revenue(sales.astype({"revenue": "int64"}))


def two_regions(solution, seed):
    rng = np.random.default_rng(seed)
    days = _days(rng, 12)
    sales = pd.DataFrame(
        {
            "date": days.repeat(2),
            "region": ["south", "north"] * 12,
            "revenue": _amounts(rng, 24) * np.tile([1.0, 100.0], 12),
            "clerk": "ada",
        }
    )
    islands = _one_sale_a_day(rng, 1, "islands")
    return solution.rolling_7day_revenue(pd.concat([islands, sales], ignore_index=True))


def days_without_sales(solution, seed):
    sales = _one_sale_a_day(np.random.default_rng(seed), 30)
    return solution.rolling_7day_revenue(sales.drop([4, 5, 6, *range(10, 20)]))


def several_sales_per_day(solution, seed):
    rng = np.random.default_rng(seed)
    days = _days(rng, 9).repeat(np.append(3, rng.integers(1, 4, size=8)))
    sales = pd.DataFrame({"date": days, "region": "east", "revenue": _amounts(rng, len(days))})
    return solution.rolling_7day_revenue(sales)


def unsorted_text_dates(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _one_sale_a_day(rng, 25)
    sales["date"] = sales["date"].dt.strftime("%Y-%m-%d")
    order = np.concatenate([[7, 3], rng.permutation([*range(3), *range(4, 7), *range(8, 25)])])
    sales = sales.iloc[order]
    sales.index = rng.permutation(1000)[: len(sales)]
    return solution.rolling_7day_revenue(sales)


def missing_revenue(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _one_sale_a_day(rng, 20)
    sales.loc[rng.random(20) < 0.4, "revenue"] = np.nan
    sales.loc[[0, 19], "revenue"] = np.nan
    return solution.rolling_7day_revenue(sales)


def no_sales(solution, seed):
    sales = _one_sale_a_day(np.random.default_rng(seed), 5).iloc[:0]
    result = solution.rolling_7day_revenue(sales)
    return {"columns": list(result.columns), "rows": len(result)}


def missing_column(solution, seed):
    sales = _one_sale_a_day(np.random.default_rng(seed), 10)
    return solution.rolling_7day_revenue(sales.drop(columns="revenue"))


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _one_sale_a_day(rng, 30)
    sales["date"] = sales["date"].dt.strftime("%Y-%m-%d")
    sales.loc[rng.random(30) < 0.3, "revenue"] = np.nan
    solution.rolling_7day_revenue(sales)
    return sales


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    days, regions = _days(rng, size), [f"region-{number:02d}" for number in range(50)]
    sales = pd.DataFrame(
        {
            "date": days.repeat(len(regions)),
            "region": np.tile(regions, len(days)),
            "revenue": _amounts(rng, len(days) * len(regions)),
        }
    )
    result = solution.rolling_7day_revenue(sales)
    return result[result["date"] > days[10]].iloc[::97].reset_index(drop=True)
