def precision_recall(
    cm: list[list[int]], zero_division: float = 0.0
) -> dict[int, tuple[float, float]]:
    """Return (precision, recall) of each class; rows of cm are true classes, columns predicted."""
    raise NotImplementedError
