import pandas as pd


def from_columns(data: dict[str, list]) -> pd.DataFrame:
    """Return a frame with one column for each key of data."""
    raise NotImplementedError


def from_records(rows: list[tuple], columns: list[str]) -> pd.DataFrame:
    """Return a frame with one row for each tuple of rows, under these columns."""
    raise NotImplementedError
