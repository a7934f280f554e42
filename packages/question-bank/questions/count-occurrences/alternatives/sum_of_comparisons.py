def count_occurrences(items, target):
    return len([None for item in items if not item != target])
