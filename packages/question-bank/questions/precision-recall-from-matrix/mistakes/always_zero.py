"""Precision and recall of each class from a confusion matrix in nested lists."""


def precision_recall(
    cm: list[list[int]], zero_division: float = 0.0
) -> dict[int, tuple[float, float]]:
    """Return (precision, recall) of each class; rows of cm are true classes, columns predicted."""
    _check(cm)
    predicted = [sum(column) for column in zip(*cm)]
    occurring = [sum(row) for row in cm]

    def share(hits: float, total: float) -> float:
        return hits / total if total else 0.0

    return {
        label: (share(row[label], predicted[label]), share(row[label], occurring[label]))
        for label, row in enumerate(cm)
    }


def _check(cm: list[list[int]]) -> None:
    """Raise ValueError unless cm is square, not empty, and holds counts only."""
    if not cm:
        raise ValueError("the matrix is empty")
    for row in cm:
        if len(row) != len(cm):
            raise ValueError(f"expected {len(cm)} entries in each row, got {len(row)}")
        for count in row:
            # True is an int to isinstance, but no count.
            if isinstance(count, bool) or not isinstance(count, int | float):
                raise ValueError(f"not a number: {count!r}")
            if count < 0:
                raise ValueError(f"a count must not be negative, got {count!r}")
