import numpy as np
import pandas as pd


def dummies(
    s: pd.Series, categories: list | None = None, drop_first: bool = False
) -> pd.DataFrame:
    """Return one int8 column per category, with 1 where s has it.

    Unknown and missing values are 0 in all columns.
    """
    if categories is None:
        categories = sorted(s.dropna().unique(), key=str)
    elif len(set(categories)) < len(categories):
        raise ValueError("categories has duplicates")
    if drop_first:
        categories = categories[1:]
    # A missing value equals nothing.
    names = [f"{s.name}_{category}" for category in categories]
    zeros = np.zeros((len(s), len(names)), dtype="int8")
    result = pd.DataFrame(zeros, index=s.index, columns=names)
    for row in range(len(s)):
        for column, category in enumerate(categories):
            if s.iloc[row] == category:
                result.iloc[row, column] = 1
    return result
