import pandas as pd


def from_columns(data: dict[str, list]) -> pd.DataFrame:
    """Return a frame with one column for each key of data."""
    # pandas refuses lists of unequal length by itself.
    return pd.DataFrame(data)


def from_records(rows: list[tuple], columns: list[str]) -> pd.DataFrame:
    """Return a frame with one row for each tuple of rows, under these columns."""
    rows.insert(0, tuple(columns))
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("a row does not fit the header")
    return pd.DataFrame(rows[1:], columns=rows[0])
