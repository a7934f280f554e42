"""Precision and recall of each class from a confusion matrix in nested lists."""


def precision_recall(
    cm: list[list[int]], zero_division: float = 0.0
) -> dict[int, tuple[float, float]]:
    """Return (precision, recall) of each class; rows of cm are true classes, columns predicted."""
    _check(cm)
    size = len(cm)
    predicted = [
        sum(cm[i][j] for i in range(size) for j in range(size) if j == k) for k in range(size)
    ]
    occurring = [
        sum(cm[i][j] for i in range(size) for j in range(size) if i == k) for k in range(size)
    ]

    def share(hits: float, total: float) -> float:
        return hits / total if total else zero_division

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
