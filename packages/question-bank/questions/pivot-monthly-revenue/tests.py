import numpy as np
import pandas as pd


def _sales(rng, regions, months, first="2024-02"):
    """One sale for each region and month, months counted from the first, in order of time."""
    period = pd.Period(first, freq="M")
    months = np.asarray(months)
    days = rng.integers(0, 28, size=len(months))
    starts = pd.DatetimeIndex([(period + int(month)).start_time for month in months])
    # Quarters have exact sums in any order.
    revenue = rng.integers(1, 400, size=len(months)) / 4.0
    dates = starts + pd.to_timedelta(days, unit="D")
    return pd.DataFrame({"date": dates, "region": list(regions), "revenue": revenue})


def _cells(table):
    totals = ["total", "Total", "All"]
    return table.loc[~table.index.isin(totals), ~table.columns.isin(totals)]


# A case fails for one reason: totals have one case, and the others are without. But for the first
# case, each region has one sale in each month that it is about.
def cells(solution, seed):
    rng = np.random.default_rng(seed)
    months = [0, 0, 0, 1, 1, 1, 1, 2, 2]
    return _cells(solution.monthly_pivot(_sales(rng, "snssnwnsn", months)))


def silent_month(solution, seed):
    return _cells(solution.monthly_pivot(_sales(np.random.default_rng(seed), "nsns", [0, 0, 3, 3])))


def totals(solution, seed):
    return solution.monthly_pivot(_sales(np.random.default_rng(seed), "nsnsns", [0, 0, 1, 1, 2, 2]))


def text_dates(solution, seed):
    sales = _sales(np.random.default_rng(seed), "nsnsnsns", [0, 0, 1, 1, 2, 2, 3, 3])
    text = sales.assign(date=sales["date"].dt.strftime("%Y-%m-%d"))
    order = [3, 6, 0, 7, 1, 4, 5, 2]
    return _cells(solution.monthly_pivot(text.iloc[order].set_axis([5, 5, 9, 1, 0, 2, 8, 8])))


def missing_revenue(solution, seed):
    sales = _sales(np.random.default_rng(seed), "nsewnsew", [0, 0, 0, 0, 1, 1, 1, 1])
    sales.loc[[0, 3, 7], "revenue"] = np.nan
    return _cells(solution.monthly_pivot(sales))


def missing_region(solution, seed):
    regions = ["n", "s", "n", "s", "n", "s", None, None]
    # The last month has no sale with a region.
    sales = _sales(np.random.default_rng(seed), regions, [0, 0, 1, 1, 2, 2, 1, 3])
    return _cells(solution.monthly_pivot(sales))


def across_years(solution, seed):
    rng = np.random.default_rng(seed)
    months = np.arange(4).repeat(2)
    return _cells(solution.monthly_pivot(_sales(rng, "nsnsnsns", months, first="2023-11")))


def no_sales(solution, seed):
    sales = _sales(np.random.default_rng(seed), "ns", [0, 0])
    return {
        "no rows": len(solution.monthly_pivot(sales.iloc[:0])),
        "no regions": len(solution.monthly_pivot(sales.assign(region=None))),
    }


def input_unchanged(solution, seed):
    sales = _sales(np.random.default_rng(seed), "nsns", [0, 0, 1, 1])
    sales["date"] = sales["date"].dt.strftime("%Y-%m-%d")
    sales.loc[1, "revenue"] = np.nan
    solution.monthly_pivot(sales)
    return sales
