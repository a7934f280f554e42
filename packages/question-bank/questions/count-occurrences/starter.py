def count_occurrences(items: list, target) -> int:
    """Return how many items are equal to target."""
    raise NotImplementedError
