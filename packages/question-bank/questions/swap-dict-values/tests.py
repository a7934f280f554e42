import random


def exchanged(solution, seed):
    rng = random.Random(seed)
    keys = rng.sample("cdefgh", 4)
    found = {}
    for label, arguments in {
        "default": (),
        "given": (keys[0], keys[3]),
        "one default": (keys[2],),
        "neighbours": (keys[1], keys[0]),
    }.items():
        d = {key: rng.randrange(1, 50) + 50 * place for place, key in enumerate(["a", "b", *keys])}
        returned = solution.swap(d, *arguments)
        found[label] = {"dictionary": d, "returned": returned is None}
    return found


def missing_keys(solution, seed):
    rng = random.Random(seed)
    found = {}
    for a, b in [("x", "b"), ("a", "x"), ("x", "y"), ("b", "x")]:
        d = {"a": rng.randrange(1, 50), "b": rng.randrange(50, 99), "c": [1]}
        try:
            solution.swap(d, a, b)
            outcome = "no error"
        except KeyError:
            outcome = "KeyError"
        found[f"{a}, {b}"] = {"outcome": outcome, "dictionary": d}
    return found


def same_key(solution, seed):
    d = {"a": random.Random(seed).randrange(1, 50), "b": 2}
    solution.swap(d, "a", "a")
    try:
        solution.swap(d, "x", "x")
        outcome = "no error"
    except KeyError:
        outcome = "KeyError"
    return {"dictionary": d, "missing": outcome}


def identity(solution, seed):
    first, second = [seed], {"key": [1, 2]}
    d = {"a": first, "b": second, "c": None, "d": None}
    solution.swap(d)
    moved = d["a"] is second and d["b"] is first
    solution.swap(d, "a", "c")
    solution.swap(d, "c", "d")
    return {"same objects": moved and d["d"] is second, "None": [d["a"] is None, d["c"] is None]}


def key_order(solution, seed):
    rng = random.Random(seed)
    keys = rng.sample("abcdefgh", 6)
    d = {key: place for place, key in enumerate(keys)}
    solution.swap(d, keys[1], keys[3])
    solution.swap(d, keys[4], keys[0])
    return list(d)


def any_keys(solution, seed):
    number = random.Random(seed).randrange(1, 50)
    d = {None: number, 0: 100, "": 200, (1, "x"): 300, "a": 400, "b": 500}
    solution.swap(d, None, 0)
    solution.swap(d, "", (1, "x"))
    solution.swap(d, 0, "")
    return {repr(key): value for key, value in d.items()}
