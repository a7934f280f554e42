"""Comparison of two lists of release dates."""

import datetime as dt
import re
from bisect import bisect_left


def more_releases(a: list[str], b: list[str], cutoff: str) -> list[list[str]]:
    """Return a list of the one with more releases from cutoff on, or of both in a tie."""
    first = _parsed(cutoff)
    count_a, count_b = _count(a, first), _count(b, first)
    if count_a == count_b:
        return [a, b]
    return [a] if count_a > count_b else [b]


def _count(dates: list[str], first: dt.date) -> int:
    parsed = [_parsed(date) for date in dates]
    return len(parsed) - bisect_left(parsed, first)


def _parsed(text: str) -> dt.date:
    # fromisoformat also reads compact and week dates, which are not allowed here.
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(f"not a date as YYYY-MM-DD: {text!r}")
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"not a date as YYYY-MM-DD: {text!r}") from error
