"""Box plots of a column as a whole and by group, with the numbers behind them."""

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure
from pandas.api.types import is_numeric_dtype


def boxplots(df: pd.DataFrame, value: str, by: str) -> tuple[Figure, pd.DataFrame]:
    """Return box plots of a column as a whole and by group, and the numbers behind them."""
    if not is_numeric_dtype(df[value]):
        raise TypeError(f"{value} is not numeric")
    present = df[df[value].notna()]
    if present.empty:
        raise ValueError(f"{value} holds no values")

    values = present[value]
    groups = dict(list(values.groupby(present[by].fillna("missing"))))
    order = sorted(groups, key=lambda name: groups[name].median())
    parts = {"all": values} | {name: groups[name] for name in order}
    table = pd.DataFrame({name: _describe(part) for name, part in parts.items()}).T

    figure, (left, right) = plt.subplots(1, 2)
    left.boxplot(values)
    left.set_title("All")
    left.set_ylabel(value)
    right.boxplot([groups[name] for name in order])
    right.set_xticks(range(1, len(order) + 1), order)
    right.set_title("By group")
    right.set_xlabel(by)
    right.set_ylabel(value)
    return figure, table.astype({"n_outliers": int})


def _describe(part: pd.Series) -> dict[str, float]:
    """The numbers that a box plot shows of a part without missing values."""
    q1, median, q3 = part.quantile([0.25, 0.5, 0.75])
    reach = 1.5 * (q3 - q1)
    inside = part[part.between(q1 - reach, q3 + reach)]
    return {
        "q1": q1,
        "median": median,
        "q3": q3,
        "low": q1 - reach,
        "high": q3 + reach,
        "n_outliers": len(part) - len(inside),
    }
