def deduplicate(items: list) -> list:
    """Return the items without repeats, in order."""
    seen = set()
    return [item for item in items if not (item in seen or seen.add(item))]
