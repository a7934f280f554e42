import math
from collections.abc import Sequence

import pandas as pd


def _share_of_ones(values: list) -> float:
    if not values:
        return math.nan
    return sum(1 for value in values if value == 1) / len(values)


def _gap(rates: dict) -> float:
    """Return the largest minus the smallest defined rate, NaN if there is none."""
    defined = [rate for rate in rates.values() if not math.isnan(rate)]
    if not defined:
        return math.nan
    return float(max(defined) - min(defined))


def fairness(y_true: Sequence, y_pred: Sequence, group: Sequence) -> dict:
    """Return rates per group and the gaps between the groups."""
    truth, predicted, names = (
        values.tolist() if hasattr(values, "tolist") else list(values)
        for values in (y_true, y_pred, group)
    )
    if not len(truth) == len(predicted) == len(names):
        raise ValueError("the arguments must have the same length")
    if not names:
        raise ValueError("there are no rows")
    if any(pd.isna(name) for name in names):
        raise ValueError("a group is missing")

    everyone: dict = {}
    positives: dict = {}
    negatives: dict = {}
    for true, guess, name in zip(truth, predicted, names):
        everyone.setdefault(name, []).append(guess)
        positives.setdefault(name, [])
        negatives.setdefault(name, [])
        (positives if true == 1 else negatives)[name].append(guess)

    selection = {name: _share_of_ones(guesses) for name, guesses in everyone.items()}
    tpr = {name: _share_of_ones(guesses) for name, guesses in positives.items()}
    fpr = {name: _share_of_ones(guesses) for name, guesses in negatives.items()}
    gaps = [gap for gap in (_gap(tpr), _gap(fpr)) if not math.isnan(gap)]
    return {
        "selection": selection,
        "tpr": tpr,
        "fpr": fpr,
        "parity_gap": _gap(selection),
        "odds_gap": max(gaps),
    }
