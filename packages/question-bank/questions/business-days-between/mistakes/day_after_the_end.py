import re
from collections.abc import Set
from datetime import date, datetime, timedelta

WEEKDAYS_PER_WEEK = 5
SATURDAY = 5


def business_days(start: date | str, end: date | str, holidays: Set[date] = frozenset()) -> int:
    """Return the number of weekdays from start to end, both included, that are no holidays."""
    first, last = _as_date(start), _as_date(end)
    if last < first:
        return -business_days(last, first, holidays)

    stop = last + timedelta(days=1)
    weeks, rest = divmod((stop - first).days, 7)
    leftover = sum((first.weekday() + offset) % 7 < SATURDAY for offset in range(rest))
    days_off = sum(first <= day <= last and day.weekday() < SATURDAY for day in holidays)
    return WEEKDAYS_PER_WEEK * weeks + leftover - days_off


def _as_date(value: date | str) -> date:
    # A datetime is a date, too, but does not compare with one.
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    # fromisoformat also reads compact and week dates, which are not allowed here.
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError(f"expected a date as YYYY-MM-DD, got {value!r}")
    return date.fromisoformat(value)
