def count_occurrences(items: list, target) -> int:
    """Return how many items are equal to target."""
    found = 0
    for item in items:
        if item == target:
            found += 1
    return found
