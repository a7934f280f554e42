from collections.abc import Sequence


def fairness(y_true: Sequence, y_pred: Sequence, group: Sequence) -> dict:
    """Return rates per group and the gaps between the groups."""
    raise NotImplementedError
