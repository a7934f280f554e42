import numpy as np
import pandas as pd


def dummies(
    s: pd.Series, categories: list | None = None, drop_first: bool = False
) -> pd.DataFrame:
    """Return one int8 column per category, with 1 where s has it."""
    if categories is None:
        wanted = sorted(s.dropna().unique(), key=str)
    else:
        wanted = list(categories)
        if len(set(wanted)) != len(wanted):
            raise ValueError("a category is there twice")
    if drop_first:
        wanted = wanted[1:]

    missing = s.isna().to_numpy()
    table = np.zeros((len(s), len(wanted)), dtype="int8")
    for column, category in enumerate(wanted):
        equal = (s == category).to_numpy(dtype=bool, na_value=False)
        table[:, column] = equal & ~missing
    names = [f"{s.name}_{category}" for category in wanted]
    return pd.DataFrame(table, index=s.index, columns=names)
