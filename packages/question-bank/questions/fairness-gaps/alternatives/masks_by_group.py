import math

import numpy as np
import pandas as pd


def fairness(y_true, y_pred, group):
    """Boolean masks, one group after the other."""
    truth, yes, people = list(y_true), list(y_pred), list(group)
    if not people or len({len(truth), len(yes), len(people)}) != 1:
        raise ValueError("bad lengths")
    if any(pd.isna(one) for one in people):
        raise ValueError("missing group")
    truth, yes = np.array(truth), np.array(yes)
    result = {"selection": {}, "tpr": {}, "fpr": {}}
    for name in set(people):
        member = np.array([one == name for one in people])
        for rate, rows in (("selection", member), ("tpr", member & (truth == 1)), ("fpr", member & (truth == 0))):
            result[rate][name] = float(yes[rows].sum() / rows.sum()) if rows.any() else math.nan
    spread = {}
    for rate, values in result.items():
        known = [value for value in values.values() if not math.isnan(value)]
        spread[rate] = max(known) - min(known) if known else 0.0
    result["parity_gap"] = spread["selection"]
    result["odds_gap"] = max(spread["tpr"], spread["fpr"])
    return result
