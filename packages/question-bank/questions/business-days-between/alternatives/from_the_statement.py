import re
from datetime import date, datetime


def _to_date(day: date | str) -> date:
    """Return day as a date without a time."""
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    if not isinstance(day, str):
        raise TypeError("a day must be a date or text")
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        raise ValueError(f"{day!r} is not of the form YYYY-MM-DD")
    year, month, number = day.split("-")
    return date(int(year), int(month), int(number))


def _weekdays_up_to(ordinal: int) -> int:
    """Count the weekdays from 0001-01-01, a Monday with ordinal 1, to the given day."""
    weeks, rest = divmod(ordinal, 7)
    return 5 * weeks + min(rest, 5)


def business_days(start: date | str, end: date | str, holidays: set[date] = frozenset()) -> int:
    """Return the number of weekdays from start to end, both included, that are no holidays."""
    first, last = _to_date(start), _to_date(end)
    sign = 1
    if last < first:
        first, last = last, first
        sign = -1

    count = _weekdays_up_to(last.toordinal()) - _weekdays_up_to(first.toordinal() - 1)
    for holiday in {_to_date(day) for day in holidays}:
        if first <= holiday <= last and holiday.weekday() < 5:
            count -= 1
    return sign * count
