from datetime import datetime


def check(text):
    problem = ValueError("bad date " + text)
    try:
        moment = datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        raise problem from None
    # strptime takes months and days of one digit.
    if moment.date().isoformat() != text:
        raise problem
    return text


def more_releases(a, b, cutoff):
    start = check(cutoff)
    score = 0
    for date in a:
        score += check(date) >= start
    for date in b:
        score -= check(date) >= start
    if score > 0:
        return [a]
    if score < 0:
        return [b]
    return [a, b]
