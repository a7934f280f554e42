import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

COLUMNS = ["q1", "median", "q3", "low", "high", "n_outliers"]


def _box(name: str, values: np.ndarray) -> dict:
    """Return the numbers behind a box, under the names that ax.bxp expects."""
    q1, median, q3 = (float(q) for q in np.quantile(values, [0.25, 0.5, 0.75]))
    reach = 1.5 * (q3 - q1)
    outside = (values < q1 - reach) | (values > q3 + reach)
    inside = values[~outside]
    return {
        "label": name,
        "q1": q1,
        "med": median,
        "q3": q3,
        "whislo": float(inside.min()),
        "whishi": float(inside.max()),
        "fliers": values[outside],
    }


def boxplots(df: pd.DataFrame, value: str, by: str) -> tuple[Figure, pd.DataFrame]:
    """Return box plots of a column as a whole and by group, and the numbers behind them."""
    dtype = df[value].dtype
    if not pd.api.types.is_numeric_dtype(dtype) or pd.api.types.is_bool_dtype(dtype):
        raise TypeError(f"column {value!r} is not numeric")
    known = df[value].notna().to_numpy(dtype=bool)
    if not known.any():
        raise ValueError(f"column {value!r} has no values")
    values = df[value][known].to_numpy(dtype=float)
    names = df[by][known].astype(object).tolist()

    members: dict[str, list[float]] = {}
    for name, number in zip(names, values):
        if pd.isna(name):
            name = "missing"
        members.setdefault(name, []).append(number)

    whole = _box("all", values)
    groups = [_box(name, np.array(numbers)) for name, numbers in members.items()]
    groups.sort(key=lambda box: (box["med"], box["label"]))

    rows = []
    for box in [whole, *groups]:
        rows.append(
            [box["q1"], box["med"], box["q3"], box["whislo"], box["whishi"], len(box["fliers"])]
        )
    table = pd.DataFrame(rows, columns=COLUMNS, index=["all"] + [box["label"] for box in groups])

    # bxp draws what boxplot draws, but from given numbers: boxplot's own whiskers never end
    # inside the box, which low and high may do.
    figure, (left, right) = plt.subplots(1, 2)
    left.bxp([whole])
    left.set_title("All")
    left.set_ylabel(value)
    right.bxp(groups)
    right.set_title("By group")
    right.set_xlabel(by)
    right.set_ylabel(value)
    return figure, table
