from collections.abc import Sequence
from math import factorial

import pandas as pd

MAX_FEATURES = 8


def _is_binary(value) -> bool:
    return value is not pd.NA and value in (0, 1)


def random_forest(df: pd.DataFrame, new_point: Sequence[int]) -> int:
    """Return the class that most trees vote for; there is a tree for each order of the columns."""
    n_features = df.shape[1] - 1
    rows = df.to_numpy().tolist()
    point = list(new_point)
    if n_features > MAX_FEATURES:
        raise ValueError(f"more than {MAX_FEATURES} features")
    if not rows:
        raise ValueError("the frame has no rows")
    if len(point) != n_features:
        raise ValueError("the point needs one value for each feature")
    if not all(_is_binary(value) for row in rows for value in row):
        raise ValueError("the frame holds values other than 0 and 1")
    if not all(_is_binary(value) for value in point):
        raise ValueError("the point holds values other than 0 and 1")

    # Sets of rows are integers: bit i stands for row i.
    matching = [0] * n_features
    class_one = 0
    for i, row in enumerate(rows):
        for column in range(n_features):
            if row[column] == point[column]:
                matching[column] |= 1 << i
        if row[-1] == 1:
            class_one |= 1 << i

    def vote(kept: int) -> int:
        ones = (kept & class_one).bit_count()
        return 1 if 2 * ones >= kept.bit_count() else 0

    known: dict[frozenset[int], int] = {}

    def votes_for_one(used: frozenset[int], kept: int) -> int:
        """Count the votes for 1 over all orders of the columns that are not used yet.

        The rows kept depend on the set of used columns alone, not on their order.
        """
        if used in known:
            return known[used]
        remaining = n_features - len(used)
        if remaining == 0:
            total = vote(kept)
        else:
            total = 0
            for column in range(n_features):
                if column in used:
                    continue
                smaller = kept & matching[column]
                if smaller:
                    total += votes_for_one(used | {column}, smaller)
                else:
                    total += vote(kept) * factorial(remaining - 1)
        known[used] = total
        return total

    all_rows = (1 << len(rows)) - 1
    ones = votes_for_one(frozenset(), all_rows)
    return 1 if 2 * ones >= factorial(n_features) else 0
