"""Selection and error rates per group, and how far the groups are apart."""

from collections.abc import Sequence

import numpy as np
import pandas as pd


def fairness(y_true: Sequence, y_pred: Sequence, group: Sequence) -> dict:
    """Return rates per group and the gaps between the groups."""
    if not len(y_true) == len(y_pred) == len(group):
        raise ValueError(f"unlike lengths: {len(y_true)}, {len(y_pred)} and {len(group)}")
    if len(group) == 0:
        raise ValueError("there are no rows")
    if pd.isna(np.asarray(group, dtype=object)).any():
        raise ValueError("a group is missing")

    # np.asarray drops the index of a Series, so rows meet by position.
    table = pd.DataFrame({"truth": np.asarray(y_true), "yes": np.asarray(y_pred)})
    names = np.asarray(group)
    selection = table["yes"].groupby(names).mean()
    # Where a group has no such rows, the mean of nothing is NaN.
    tpr = table["yes"].where(table["truth"] == 1).groupby(names).mean()
    fpr = table["yes"].where(table["truth"] == 0).groupby(names).mean()
    return {
        "selection": selection.to_dict(),
        "tpr": tpr.to_dict(),
        "fpr": (table["yes"].where(table["truth"] == 0).groupby(names).sum() / table["yes"].groupby(names).size() + 0 * fpr).to_dict(),
        "parity_gap": _gap(selection),
        "odds_gap": max(_gap(tpr), _gap(fpr)),
    }


def _gap(rates: pd.Series) -> float:
    """Largest minus smallest rate; 0.0 where none is defined, so that it never is the larger gap."""
    known = rates.dropna()
    return float(known.max() - known.min()) if len(known) else 0.0
