import pandas as pd


def dummies(
    s: pd.Series, categories: list | None = None, drop_first: bool = False
) -> pd.DataFrame:
    """Return one int8 column per category, with 1 where s has it.

    Unknown and missing values are 0 in all columns.
    """
    if categories is None:
        categories = sorted(s.dropna().unique(), key=str)
        if s.isna().any():
            categories.append("nan")
            s = s.fillna("nan")
    elif len(set(categories)) < len(categories):
        raise ValueError("categories has duplicates")
    if drop_first:
        categories = categories[1:]
    # A missing value equals nothing.
    columns = {f"{s.name}_{category}": (s == category).astype("int8") for category in categories}
    return pd.DataFrame(columns, index=s.index)
