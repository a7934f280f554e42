import random
from datetime import date, datetime, timedelta

FIRST = date(1, 1, 1).toordinal()
LAST = date(9999, 12, 31).toordinal()


def _day(rng, low=date(1970, 1, 1), span_days=30_000):
    return low + timedelta(days=rng.randrange(span_days))


def _weekday(rng, *days):
    """A random date that is a Monday to Friday, or one of the given days of the week."""
    while (day := _day(rng)).weekday() not in (days or range(5)):
        pass
    return day


def known_spans(solution, seed):
    return {
        "one Wednesday": solution.business_days("2024-01-10", "2024-01-10"),
        "one Saturday": solution.business_days("2024-01-06", "2024-01-06"),
        "Saturday to Sunday": solution.business_days("2024-01-06", "2024-01-07"),
        "Friday to Monday": solution.business_days("2024-01-05", "2024-01-08"),
        "January 2024": solution.business_days("2024-01-01", "2024-01-31"),
        "February 2024": solution.business_days(date(2024, 2, 1), date(2024, 2, 29)),
    }


def random_spans(solution, seed):
    rng = random.Random(seed)
    counts = {}
    for number in range(70):
        # Each pair of weekdays is tried, a Sunday as start and a Saturday as end included.
        start = _weekday(rng, number % 7)
        end = start + timedelta(days=21 + number // 7 + 7 * rng.randrange(15))
        counts[f"{start} to {end}"] = solution.business_days(start, end)
    return counts


def reversed_order(solution, seed):
    rng = random.Random(seed)
    counts = {"Monday to Friday before": solution.business_days("2024-01-08", "2024-01-05")}
    for _ in range(30):
        start, end = _weekday(rng), _weekday(rng)
        counts[f"{start} to {end}"] = solution.business_days(max(start, end), min(start, end))
    return counts


def holidays(solution, seed):
    rng = random.Random(seed)
    wednesday, saturday, outside = date(2024, 1, 10), date(2024, 1, 13), date(2024, 2, 7)
    january = ("2024-01-01", "2024-01-31")
    start = _weekday(rng, 0)
    end = start + timedelta(days=88)
    days_off = {start + timedelta(days=rng.randrange(-30, 120)) for _ in range(25)}
    return {
        "on a Wednesday": solution.business_days(*january, {wednesday}),
        "on a Saturday": solution.business_days(*january, {saturday}),
        "outside the span": solution.business_days(*january, {outside}),
        "all three": solution.business_days(*january, {wednesday, saturday, outside}),
        "first and last day": solution.business_days(
            *january, {date(2024, 1, 1), date(2024, 1, 31)}
        ),
        "none": solution.business_days(*january, set()),
        "ninety days": solution.business_days(start, end, days_off),
    }


def input_types(solution, seed):
    rng = random.Random(seed)
    start = _weekday(rng, 0, 1)
    end = start + timedelta(days=7 * rng.randrange(3, 12) + rng.randrange(3))
    morning = datetime(start.year, start.month, start.day, 6, 30)
    evening = datetime(end.year, end.month, end.day, 23, 59, 59)
    holiday = {start, end}
    return {
        "text, text": solution.business_days(start.isoformat(), end.isoformat(), holiday),
        "date, text": solution.business_days(start, end.isoformat(), holiday),
        "datetime, date": solution.business_days(morning, end, holiday),
        "date, datetime": solution.business_days(start, evening, holiday),
        "datetime, text": solution.business_days(morning, end.isoformat(), holiday),
    }


def bad_text(solution, seed):
    texts = [
        "2024-13-01",
        "2023-02-29",
        "01/02/2024",
        "2024-1-05",
        "20240105",
        "2024-W01-5",
        "2024-01-05T00:00",
        " 2024-01-05",
        "",
    ]
    outcomes = {}
    for text in texts:
        for start, end in [(text, "2024-06-03"), ("2024-06-03", text)]:
            try:
                solution.business_days(start, end)
                outcomes[f"{start!r} to {end!r}"] = "no error"
            except ValueError:
                outcomes[f"{start!r} to {end!r}"] = "ValueError"
    return outcomes


def end_of_calendar(solution, seed):
    return {
        "last two days": solution.business_days("9999-12-30", "9999-12-31"),
        "last fortnight": solution.business_days(date(9999, 12, 17), date(9999, 12, 31)),
        "first fortnight": solution.business_days("0001-01-01", "0001-01-15"),
    }


def long_spans(solution, seed):
    rng = random.Random(seed)
    counts = []
    for _ in range(400):
        # 0001-01-01 is a Monday, so every span is one of whole weeks.
        start = FIRST + 7 * rng.randrange(50_000)
        end = start + 7 * rng.randrange(50_000, (LAST - start) // 7) + 6
        counts.append(solution.business_days(date.fromordinal(start), date.fromordinal(end)))
    return counts
