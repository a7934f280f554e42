"""Counts of whole numbers in bins of equal width, empty bins left out."""

from collections import Counter


def histogram(values: list[int], x: int) -> dict[str, int]:
    """Count values in at most x bins of equal width, under the keys "lo-hi"."""
    for number in (x, *values):
        # A bool is an int to isinstance, but nothing to be counted here.
        if isinstance(number, bool) or not isinstance(number, int):
            raise TypeError(f"expected an integer, got {number!r}")
    if x < 1:
        raise ValueError(f"x must be at least 1, got {x}")
    if not values:
        return {}

    low = min(values)
    span = max(0, *values) - low + 1
    width = -(-span // x)  # rounded up without floats, which are too coarse for huge numbers
    counts = Counter((value - low) // width for value in values)
    return {_key(low + place * width, width): counts[place] for place in sorted(counts)}


def _key(first: int, width: int) -> str:
    return str(first) if width == 1 else f"{first}-{first + width - 1}"
