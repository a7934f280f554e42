import random


def _values(rng, size):
    return [rng.randrange(-60, 100) for _ in range(size)]


# Lists of 5, 7 or 10 whole numbers never have a deviation half-way between two decimals.
# Only here does ddof=1 meet lists that are long enough.
def random_lists(solution, seed):
    rng = random.Random(seed)
    items = [{"key": "by hand", "values": [1, 2, 3, 4]}, {"key": "equal", "values": [3, 3, 3]}]
    items += [{"key": f"list {size}", "values": _values(rng, size), "unit": "cm"} for size in (5, 7, 10)]
    return {
        "default": dict(solution.deviations(items)),
        "ddof=0": dict(solution.deviations(items, 0)),
        "ddof=1": dict(solution.deviations(items, ddof=1)),
        "no items": dict(solution.deviations([])),
    }


def too_few_values(solution, seed):
    value = random.Random(seed).randrange(1, 90)
    items = [
        {"key": "none", "values": []},
        {"key": "one", "values": [value]},
        {"key": "one zero", "values": [0]},
    ]
    return {ddof: dict(solution.deviations(items, ddof)) for ddof in (0, 1)}


def near_a_billion(solution, seed):
    rng = random.Random(seed)
    items = [
        {"key": f"{sign}e9", "values": [sign * 10**9 + rng.randrange(12) for _ in range(5)]}
        for sign in (1, -1)
    ]
    items.append({"key": "a billion and 0.4", "values": [10**9 + 1, 10**9, 10**9, 10**9, 10**9]})
    return dict(solution.deviations(items))


def order_of_names(solution, seed):
    names = ["delta", "alpha", "omega", "beta", "gamma"]
    random.Random(seed).shuffle(names)
    # Never in alphabetical order, and never the other way round.
    names = ["mid", "zeta", *names, "aleph"]
    return list(solution.deviations([{"key": name, "values": [1, 2]} for name in names]))


def _outcomes(solution, calls, error):
    outcomes = {}
    for name, items in calls.items():
        try:
            solution.deviations(items)
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    return outcomes


def duplicate_names(solution, seed):
    one, two, three = [{"key": name, "values": _values(random.Random(seed), 4)} for name in "abc"]
    calls = {
        "one after the other": [one, one],
        "other values": [one, two, three, {"key": "a", "values": [1]}],
        "same values": [one, three, dict(three)],
        "empty lists": [{"key": "a", "values": []}, {"key": "a", "values": []}],
    }
    return _outcomes(solution, calls, ValueError)


def missing_keys(solution, seed):
    whole = {"key": "a", "values": _values(random.Random(seed), 4)}
    calls = {
        "no values": [{"key": "b"}],
        "no values, later": [whole, {"key": "b", "value": [1, 2]}],
        "no key": [whole, {"values": [1, 2]}],
        "empty item": [{}],
    }
    return _outcomes(solution, calls, KeyError)
