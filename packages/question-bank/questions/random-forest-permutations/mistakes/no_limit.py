from collections.abc import Sequence
from math import factorial

import numpy as np
import pandas as pd

MAX_FEATURES = 8


def random_forest(df: pd.DataFrame, new_point: Sequence[int]) -> int:
    """Return the class that most trees vote for; there is a tree for each order of the columns."""
    point = np.asarray(new_point)
    table = df.to_numpy()
    n_features = table.shape[1] - 1
    if len(table) == 0:
        raise ValueError("df must have at least one row")
    if point.shape != (n_features,):
        raise ValueError(f"new_point must have {n_features} values")
    if not (np.isin(table, (0, 1)).all() and np.isin(point, (0, 1)).all()):
        raise ValueError("all values must be 0 or 1")

    agrees = (table[:, :-1] == point).astype(bool)
    classes = table[:, -1].astype(int)
    votes = _votes(agrees, classes, np.arange(len(table)), list(range(n_features)))
    return int(2 * sum(votes) >= len(votes))


def _votes(
    agrees: np.ndarray, classes: np.ndarray, rows: np.ndarray, columns: list[int]
) -> list[int]:
    """Return one vote for each order of the columns that are left, all of them below these rows.

    Trees whose orders begin with the same columns share the work for that beginning.
    """
    if not columns:
        return [int(2 * classes[rows].sum() >= len(rows))]
    votes = []
    for place, column in enumerate(columns):
        left = columns[:place] + columns[place + 1 :]
        kept = rows[agrees[rows, column]]
        if len(kept):
            votes += _votes(agrees, classes, kept, left)
        else:
            # The trees stop here, one for each order of the columns that are left.
            votes += _votes(agrees, classes, rows, []) * factorial(len(left))
    return votes

