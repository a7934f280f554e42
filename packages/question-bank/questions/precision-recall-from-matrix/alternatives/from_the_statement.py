def precision_recall(
    cm: list[list[int]], zero_division: float = 0.0
) -> dict[int, tuple[float, float]]:
    """Return (precision, recall) of each class; rows of cm are true classes, columns predicted."""
    n = len(cm)
    if n == 0:
        raise ValueError("the matrix is empty")
    row_totals = [0] * n
    column_totals = [0] * n
    for i, row in enumerate(cm):
        if not isinstance(row, (list, tuple)) or len(row) != n:
            raise ValueError("the matrix is not square")
        for j, count in enumerate(row):
            if isinstance(count, bool) or not isinstance(count, (int, float)):
                raise ValueError(f"entry {count!r} is not a number")
            if count < 0:
                raise ValueError(f"entry {count!r} is negative")
            row_totals[i] += count
            column_totals[j] += count

    result = {}
    for k in range(n):
        hits = cm[k][k]
        precision = hits / column_totals[k] if column_totals[k] else zero_division
        recall = hits / row_totals[k] if row_totals[k] else zero_division
        result[k] = (precision, recall)
    return result
