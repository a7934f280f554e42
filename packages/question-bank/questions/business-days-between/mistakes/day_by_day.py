import re
from collections.abc import Set
from datetime import date, datetime, timedelta

SATURDAY = 5


def business_days(start: date | str, end: date | str, holidays: Set[date] = frozenset()) -> int:
    """Return the number of weekdays from start to end, both included, that are no holidays."""
    first, last = _as_date(start), _as_date(end)
    if last < first:
        return -business_days(last, first, holidays)

    count = 0
    day = first
    while day < last:
        if day.weekday() < SATURDAY and day not in holidays:
            count += 1
        day += timedelta(days=1)
    return count + (last.weekday() < SATURDAY and last not in holidays)


def _as_date(value: date | str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    # fromisoformat also reads compact and week dates, which are not allowed here.
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError(f"expected a date as YYYY-MM-DD, got {value!r}")
    return date.fromisoformat(value)
