from datetime import date


def business_days(start: date | str, end: date | str, holidays: set[date] = frozenset()) -> int:
    """Return the number of weekdays from start to end, both included, that are no holidays."""
    raise NotImplementedError
