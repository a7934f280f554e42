def count_pairs_with_sum(values: list[int], target: int) -> int:
    """Return the number of index pairs i < j with values[i] + values[j] == target.

    Values and target have to be plain integers, or TypeError is raised.
    """
    if type(target) is not int:
        raise TypeError(f"target must be an int, got {type(target).__name__}")
    if any(type(value) is not int for value in values):
        raise TypeError("values must be ints")
    return sum(
        first + second == target
        for place, first in enumerate(values)
        for second in values[place + 1 :]
    )
