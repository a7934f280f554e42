def precision_recall(
    cm: list[list[int]], zero_division: float = 0.0
) -> dict[int, tuple[float, float]]:
    """Return (precision, recall) of each class; rows of cm are true classes, columns predicted."""
    if not cm or any(len(row) != len(cm) for row in cm):
        raise ValueError("the matrix must be square")
    if any(type(count) not in (int, float) or count < 0 for row in cm for count in row):
        raise ValueError("the matrix must hold counts")
    hits = [cm[label][label] for label in range(len(cm))]
    for label in range(len(cm)):
        cm[label][label] = 0
    wrong = [sum(column) for column in zip(*cm)]
    missed = [sum(row) for row in cm]
    return {
        label: (
            hit / (hit + wrong[label]) if hit + wrong[label] else zero_division,
            hit / (hit + missed[label]) if hit + missed[label] else zero_division,
        )
        for label, hit in enumerate(hits)
    }
