import pandas as pd


def from_columns(data: dict[str, list]) -> pd.DataFrame:
    """Return a frame with one column for each key of data."""
    # pandas refuses lists of unequal length by itself.
    return pd.DataFrame(data)


def from_records(rows: list[tuple], columns: list[str]) -> pd.DataFrame:
    """Return a frame with one row for each tuple of rows, under these columns."""
    if not rows:
        return pd.DataFrame()
    for number, row in enumerate(rows):
        if len(row) != len(columns):
            raise ValueError(f"row {number} has {len(row)} values for {len(columns)} columns")
    return pd.DataFrame(rows, columns=columns)
