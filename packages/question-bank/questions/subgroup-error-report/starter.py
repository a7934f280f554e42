import pandas as pd


def subgroup_errors(
    df: pd.DataFrame, group: str, max_ratio: float = 1.25, min_n: int = 30
) -> tuple[pd.DataFrame, bool]:
    """Return a report of the errors of y_pred per group, and whether no group fails the gate."""
    raise NotImplementedError
