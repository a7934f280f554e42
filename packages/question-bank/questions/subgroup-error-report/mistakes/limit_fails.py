import numpy as np
import pandas as pd


def subgroup_errors(
    df: pd.DataFrame, group: str, max_ratio: float = 1.25, min_n: int = 30
) -> tuple[pd.DataFrame, bool]:
    """Return a report of the errors of y_pred per group, and whether no group fails the gate.

    The ratio of a group's error to the overall one is 1 where the overall error is 0.
    """
    if df.empty:
        raise ValueError("df has no rows to report on")
    error = df["y_pred"] - df["y_true"]
    errors = pd.DataFrame({"group": df[group], "error": error, "absolute": error.abs()})
    report = errors.groupby("group", dropna=False, as_index=False).agg(
        n=("error", "size"), mae=("absolute", "mean"), bias=("error", "mean")
    )
    overall = errors["absolute"].mean()
    report["ratio"] = report["mae"] / overall if overall > 0 else 1.0
    is_small = report["n"] < min_n
    fails = ~is_small & (report["ratio"] >= max_ratio)
    report["ok"] = np.where(is_small, None, ~fails)

    # Groups ascend already, the missing one last, and a stable sort leaves ties so.
    report = report.sort_values("ratio", ascending=False, kind="stable", ignore_index=True)
    return report, not fails.any()
