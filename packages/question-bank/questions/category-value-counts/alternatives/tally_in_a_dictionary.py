import pandas as pd


def counts(df, column, include_missing=False):
    if column not in df.columns:
        raise KeyError(column)
    cells = df[column]
    seen = {}
    if isinstance(cells.dtype, pd.CategoricalDtype):
        seen = {category: 0 for category in cells.cat.categories}
    gaps = 0
    for cell in cells:
        if pd.isna(cell):
            gaps += 1
        else:
            seen[cell] = seen.get(cell, 0) + 1
    order = sorted(seen, key=str)
    order.sort(key=lambda value: seen[value], reverse=True)
    numbers = [seen[value] for value in order]
    if include_missing and gaps > 0:
        order.append("missing")
        numbers.append(gaps)
    return pd.Series(numbers, index=order, dtype=int)
