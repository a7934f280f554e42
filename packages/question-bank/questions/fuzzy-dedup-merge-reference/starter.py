import pandas as pd


def dedupe_and_enrich(
    records: pd.DataFrame, reference: pd.DataFrame, threshold: float = 0.85
) -> pd.DataFrame:
    """Return one row for each group of matching records, with its size and its region."""
    raise NotImplementedError
