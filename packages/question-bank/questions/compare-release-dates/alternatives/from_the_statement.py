import datetime
import re

FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _parse(text: str) -> datetime.date:
    if not isinstance(text, str) or not FORM.fullmatch(text):
        raise ValueError(f"not a date of the form YYYY-MM-DD: {text}")
    year, month, day = text.split("-")
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError as error:
        raise ValueError(f"there is no such day: {text}") from error


def more_releases(a: list[str], b: list[str], cutoff: str) -> list[list[str]]:
    """Return a list of the one with more releases from cutoff on, or of both in a tie."""
    first_day = _parse(cutoff)
    counts = []
    for dates in (a, b):
        count = 0
        for text in dates:
            if _parse(text) >= first_day:
                count += 1
        counts.append(count)
    if counts[0] > counts[1]:
        return [a]
    if counts[1] > counts[0]:
        return [b]
    return [a, b]
