def insertion_sort(values: list[float]) -> list[float]:
    """Return the values in order; the argument stays as it is."""
    ordered = values[:]
    for i in range(1, len(ordered)):
        j = i
        while j > 0 and ordered[j - 1] > ordered[j]:
            ordered[j - 1], ordered[j] = ordered[j], ordered[j - 1]
            j -= 1
    return ordered
