def permutations(items: list) -> list[list]:
    """Return all orders of the items."""
    found: list[list] = []

    def extend(prefix: list, rest: list) -> None:
        if not rest:
            found.append(prefix)
            return
        for i, item in enumerate(rest):
            extend(prefix + [item], rest[:i] + rest[i + 1 :])

    extend([], items)
    return found
