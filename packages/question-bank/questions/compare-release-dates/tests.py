import datetime as dt
import random


def _dates(rng, count, low, high):
    """Dates in ascending order, none on a day of 2020."""
    days = sorted(rng.sample(range(dt.date(low, 1, 1).toordinal(), dt.date(high, 12, 31).toordinal()), count))
    return [dt.date.fromordinal(day).isoformat() for day in days]


# Only here are lists unsorted, and the winner has fewer dates in all.
def clear_winner(solution, seed):
    rng = random.Random(seed)
    found = {}
    for label, (more, less) in {"two to one": (2, 1), "seven to three": (7, 3), "one to none": (1, 0)}.items():
        winner = _dates(rng, 2, 2000, 2019) + _dates(rng, more, 2021, 2030)
        loser = _dates(rng, 2 * more + 3, 2000, 2019) + _dates(rng, less, 2021, 2030)
        rng.shuffle(winner)
        rng.shuffle(loser)
        # A late date in front and an early one behind, in both.
        winner = [winner.pop(winner.index(max(winner))), *winner]
        loser.append(loser.pop(loser.index(min(loser))))
        first = solution.more_releases([*winner], [*loser], "2020-06-15")
        second = solution.more_releases([*loser], [*winner], "2020-06-15")
        found[label] = {"first": [sorted(dates) for dates in first], "second": [sorted(dates) for dates in second]}
    return found


def cutoff_day(solution, seed):
    rng = random.Random(seed)
    day = f"2020-{rng.randrange(1, 13):02}-{rng.randrange(2, 29):02}"
    before, after = _dates(rng, 3, 2000, 2019), _dates(rng, 2, 2021, 2030)
    return {
        "on the day": solution.more_releases([*before, day], before, day),
        "second": solution.more_releases([*before, *after], [day, *after], day),
        "three on the day": solution.more_releases([day] * 3, after, day),
    }


def ties(solution, seed):
    rng = random.Random(seed)
    one, other = _dates(rng, 3, 2021, 2030), _dates(rng, 3, 2021, 2030)
    return {
        "three each": solution.more_releases(one, other, "2020-01-01"),
        "none each": solution.more_releases(_dates(rng, 2, 2000, 2019), [], "2020-01-01"),
        "both empty": solution.more_releases([], [], "2020-01-01"),
    }


def malformed(solution, seed):
    rng = random.Random(seed)
    good = _dates(rng, 2, 2021, 2030)
    outcomes = {}
    for text in ["2024-02-30", "2023-13-01", "2024-2-03", "20240203", "03/02/2024", "2024-W01-5"]:
        for place in range(3):
            arguments = [[*good], [*good], "2020-01-01"]
            arguments[place] = text if place == 2 else [good[0], text, good[1]]
            try:
                solution.more_releases(*arguments)
                outcome = "no error"
            except ValueError as error:
                outcome = "ValueError that names it" if text in str(error) else "ValueError without the date"
            outcomes[f"{text} in {('a', 'b', 'cutoff')[place]}"] = outcome
    return outcomes


def same_objects(solution, seed):
    rng = random.Random(seed)
    one, other = _dates(rng, 3, 2021, 2030), _dates(rng, 2, 2021, 2030)
    first = solution.more_releases(one, other, "2020-01-01")
    second = solution.more_releases(other, one, "2020-01-01")
    tie = solution.more_releases(one, other, "2040-01-01")
    return [first[0] is one, second[0] is one, all(found is one or found is other for found in tie)]


def unchanged(solution, seed):
    rng = random.Random(seed)
    one, other = _dates(rng, 3, 2021, 2030)[::-1], _dates(rng, 2, 2021, 2030)[::-1]
    solution.more_releases(one, other, "2020-01-01")
    return {"a": one, "b": other}
