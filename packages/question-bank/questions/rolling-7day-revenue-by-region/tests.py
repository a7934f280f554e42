import numpy as np
import pandas as pd

REGIONS = np.array(["east", "north", "south", "west"])


# Whole amounts have exact sums, so every way to build a window gives the same figure.
def _amounts(rng, size):
    return rng.integers(1, 500, size=size).astype(float)


def _days(rng, size):
    first = pd.Timestamp("2023-01-01") + pd.Timedelta(days=int(rng.integers(700)))
    return pd.date_range(first, periods=size, freq="D")


def _sales(rng, size, span_days):
    return pd.DataFrame(
        {
            "date": _days(rng, span_days)[rng.integers(span_days, size=size)],
            "region": REGIONS[rng.integers(len(REGIONS), size=size)],
            "revenue": _amounts(rng, size),
        }
    )


def ten_days_one_region(solution, seed):
    rng = np.random.default_rng(seed)
    sales = pd.DataFrame({"date": _days(rng, 10), "region": "north", "revenue": _amounts(rng, 10)})
    return solution.rolling_7day_revenue(sales)


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
    return solution.rolling_7day_revenue(sales)


def days_without_sales(solution, seed):
    rng = np.random.default_rng(seed)
    days = _days(rng, 30).delete([4, 5, 6, *range(10, 20)])
    sales = pd.DataFrame({"date": days, "region": "west", "revenue": _amounts(rng, len(days))})
    return solution.rolling_7day_revenue(sales)


def several_sales_per_day(solution, seed):
    rng = np.random.default_rng(seed)
    days = _days(rng, 9).repeat(rng.integers(1, 4, size=9))
    days = days.append(days[:2])
    sales = pd.DataFrame({"date": days, "region": "east", "revenue": _amounts(rng, len(days))})
    return solution.rolling_7day_revenue(sales)


def unsorted_text_dates(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _sales(rng, 60, 25)
    sales["date"] = sales["date"].dt.strftime("%Y-%m-%d")
    sales.index = rng.permutation(1000)[: len(sales)]
    return solution.rolling_7day_revenue(sales)


def missing_revenue(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _sales(rng, 80, 20)
    sales.loc[rng.random(80) < 0.4, "revenue"] = np.nan
    return solution.rolling_7day_revenue(sales)


def single_day_region(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _sales(rng, 20, 10)
    lone = pd.DataFrame(
        {"date": _days(rng, 1), "region": "islands", "revenue": _amounts(rng, 1)}
    )
    return solution.rolling_7day_revenue(pd.concat([sales, lone], ignore_index=True))


def no_sales(solution, seed):
    sales = _sales(np.random.default_rng(seed), 5, 5).iloc[:0]
    result = solution.rolling_7day_revenue(sales)
    return {"columns": list(result.columns), "rows": len(result)}


def missing_column(solution, seed):
    sales = _sales(np.random.default_rng(seed), 10, 5)
    return solution.rolling_7day_revenue(sales.drop(columns="revenue"))


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    sales = _sales(rng, 30, 12)
    sales["date"] = sales["date"].dt.strftime("%Y-%m-%d")
    sales.loc[rng.random(30) < 0.3, "revenue"] = np.nan
    solution.rolling_7day_revenue(sales)
    return sales


def large_input(solution, seed):
    rng = np.random.default_rng(seed)
    size, span_days = 400_000, 365
    regions = np.array([f"region-{number:02d}" for number in range(50)])
    sales = pd.DataFrame(
        {
            "date": _days(rng, span_days)[rng.integers(span_days, size=size)],
            "region": regions[rng.integers(50, size=size)],
            "revenue": _amounts(rng, size),
        }
    )
    return solution.rolling_7day_revenue(sales)
