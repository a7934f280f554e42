"""The one number by which two lists differ."""

from collections import Counter
from itertools import chain


def extra(longer: list[int], shorter: list[int]) -> int:
    """Return the number that longer holds besides all of shorter."""
    if len(longer) != len(shorter) + 1:
        raise ValueError("longer must have one entry more than shorter")
    # Checked first, as a Counter takes True and 1.0 for 1.
    if not all(_is_integer(number) for number in chain(longer, shorter)):
        raise ValueError("longer and shorter must hold integers only")
    found = 0
    for number in [*longer, *shorter]:
        found ^= number
    return found


def _is_integer(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool)
