def prefixes(items: list) -> list[list]:
    """Return all beginnings of the items."""
    found, head = [], []
    for item in items:
        head = head + [item]
        found.append(head)
    return found
