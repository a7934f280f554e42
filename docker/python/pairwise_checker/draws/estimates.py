"""One number that is the mean of many random terms, as Monte Carlo methods return it."""

import math
from collections.abc import Mapping
from typing import Any

from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError
from ..wording import name_of, show
from .bounds import (
    FALSE_ALARM,
    entropy_distance,
    interval,
    limit,
    range_margin,
    spread_margin,
)

_FIELDS = frozenset({"draws", "low", "high", "value", "sd"})
_MIN_TERMS = 30


def estimate_difference(actual: Any, expected: Any, fields: Mapping[str, Any]) -> str | None:
    """Why an estimate is too far from the true value, or from the reference's estimate."""
    options = Options(fields, _FIELDS)
    count, low, high = options.whole("draws"), options.any_number("low"), options.any_number("high")
    value = options.optional_number("value")
    sd = None if options.optional_number("sd") is None else options.positive("sd")
    if count < _MIN_TERMS or low >= high:
        raise CheckError("an estimate needs low below high and at least 30 draws")
    wanted = _number(expected) if value is None else value
    if wanted is None or not low <= wanted <= high:
        raise CheckError("the value of an estimate must be a number between low and high")
    found = _number(actual)
    if found is None:
        kind = kind_of(actual)
        return f"expected a number, got {show(actual) if kind == 'float' else name_of(kind)}"
    least, most = _bounds(count, (low, high), wanted, sd, is_exact=value is not None)
    if least <= found <= most:
        return None
    return (
        f"the estimate {found:.6g} is too far from {wanted:.6g}: with {count} draws it lies "
        f"between {least:.6g} and {most:.6g}, but hardly ever outside"
    )


def _number(value: Any) -> float | None:
    if kind_of(value) == "array" and not value.shape:
        value = value[()]
    if kind_of(value) not in ("integer", "float"):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _bounds(
    count: int, ends: tuple[float, float], wanted: float, sd: float | None, is_exact: bool
) -> tuple[float, float]:
    """Where an estimate lies; the reference's estimate is off by as much as the answer's."""
    low, high = ends
    width = high - low
    alarm = FALSE_ALARM / (1 if sd is None else 2)
    if not is_exact:
        margin = 2 * range_margin(count, width, alarm / 2)
        if sd is not None:
            margin = min(margin, 2 * spread_margin(count, width, sd, alarm / 2))
        return wanted - margin, wanted + margin
    centre = (wanted - low) / width
    least, most = interval(
        lambda m: entropy_distance(m, centre), centre, 0.0, 1.0, limit(count, alarm)
    )
    least, most = low + least * width, low + most * width
    if sd is None:
        return least, most
    margin = spread_margin(count, width, sd, alarm)
    return max(least, wanted - margin), min(most, wanted + margin)
