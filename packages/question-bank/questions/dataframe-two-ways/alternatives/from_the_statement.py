import pandas as pd


def _build(names: list, lists: list[list], n_rows: int) -> pd.DataFrame:
    """Return a frame whose columns are these lists of n_rows values under these names."""
    if not lists:
        frame = pd.DataFrame(index=pd.RangeIndex(n_rows))
    else:
        frame = pd.DataFrame({i: values for i, values in enumerate(lists)})
    frame.columns = pd.Index(names, dtype=object)
    return frame


def from_columns(data: dict[str, list]) -> pd.DataFrame:
    """Return a frame with one column for each key of data."""
    names = list(data)
    lists = [list(values) for values in data.values()]
    n_rows = len(lists[0]) if lists else 0
    for name, values in zip(names, lists):
        if len(values) != n_rows:
            raise ValueError(f"column {name!r} has {len(values)} values instead of {n_rows}")
    return _build(names, lists, n_rows)


def from_records(rows: list[tuple], columns: list[str]) -> pd.DataFrame:
    """Return a frame with one row for each tuple of rows, under these columns."""
    names = list(columns)
    lists: list[list] = [[] for _ in names]
    for number, row in enumerate(rows):
        if len(row) != len(names):
            raise ValueError(f"row {number} has {len(row)} values instead of {len(names)}")
        for values, value in zip(lists, row):
            values.append(value)
    return _build(names, lists, len(rows))
