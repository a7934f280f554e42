from collections.abc import Sequence

import pandas as pd


def kNN(k: int, data: pd.DataFrame, new_point: Sequence[float]):
    """Return the class, in the last column, that most of the k rows nearest to new_point have."""
    raise NotImplementedError
