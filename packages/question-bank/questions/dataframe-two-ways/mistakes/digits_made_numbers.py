import pandas as pd


def from_columns(data: dict[str, list]) -> pd.DataFrame:
    """Return a frame with one column for each key of data."""
    # pandas refuses lists of unequal length by itself.
    return pd.DataFrame(data)


def from_records(rows: list[tuple], columns: list[str]) -> pd.DataFrame:
    """Return a frame with one row for each tuple of rows, under these columns."""
    # pandas would fill up a short row beside a complete one.
    for number, row in enumerate(rows):
        if len(row) != len(columns):
            raise ValueError(f"row {number} has {len(row)} values for {len(columns)} columns")
    frame = pd.DataFrame(rows, columns=columns)
    for name in columns:
        if len(frame) and all(isinstance(value, str) for value in frame[name]):
            numbers = pd.to_numeric(frame[name], errors="coerce")
            frame[name] = numbers if numbers.notna().all() else frame[name]
    return frame
