import random


def _lists(rng, shared, orphan):
    longer, shorter = [*shared, orphan], list(shared)
    rng.shuffle(longer)
    rng.shuffle(shorter)
    return longer, shorter


def _in_order(rng, shared, orphan):
    """The same order in both, as only shuffled_lists depends on it."""
    place = rng.randrange(len(shared) + 1)
    return [*shared[:place], orphan, *shared[place:]], list(shared)


def shuffled_lists(solution, seed):
    rng = random.Random(seed)
    found = {"5, 1, 3": solution.extra([5, 1, 3], [3, 1]), "only one": solution.extra([4], [])}
    for _ in range(20):
        *shared, orphan = rng.sample(range(1, 100), rng.randrange(4, 15))
        longer, shorter = _lists(rng, shared, orphan)
        label = repr(longer)
        found[label] = solution.extra(longer, shorter)
    return found


def repeated_numbers(solution, seed):
    rng = random.Random(seed)
    found = {"2, 7, 2": solution.extra([7, 2, 2], [7, 2]), "all the same": solution.extra([3, 3, 3], [3, 3])}
    for _ in range(10):
        shared = [rng.randrange(1, 6) for _ in range(8)]
        longer, shorter = _in_order(rng, shared, rng.choice(shared))
        label = repr(longer)
        found[label] = solution.extra(longer, shorter)
    return found


def zero_and_negative(solution, seed):
    rng = random.Random(seed)
    shared = rng.sample([number for number in range(-30, 30) if number], 6)
    below = -rng.randrange(40, 90)
    return {f"{orphan}": solution.extra(*_in_order(rng, shared, orphan)) for orphan in (0, -1000, below)}


def huge_numbers(solution, seed):
    rng = random.Random(seed)
    shared = [2**70 + rng.randrange(1000) * 1000 for _ in range(5)]
    orphan = 2**66 + 2 * rng.randrange(10**6) + 1
    return [solution.extra(*_in_order(rng, shared, orphan)), solution.extra(*_in_order(rng, shared, -orphan))]


def _outcome(solution, longer, shorter):
    try:
        return solution.extra(longer, shorter)
    except ValueError:
        return "ValueError"
    except Exception as error:
        return type(error).__name__


def _outcomes(solution, pairs):
    labels = [f"{longer}, {shorter}" for longer, shorter in pairs]
    return {label: _outcome(solution, *pair) for label, pair in zip(labels, pairs)}


def wrong_lengths(solution, seed):
    number = random.Random(seed).randrange(10, 100)
    pairs = [
        ([number, 1], [1, number]),
        ([number, 1], [1, 2]),
        ([number], [number, 1]),
        ([number, 1, 2], [1]),
        ([], []),
        ([number, number, number], [number]),
    ]
    return _outcomes(solution, pairs)


def other_contents(solution, seed):
    number = random.Random(seed).randrange(10, 100)
    pairs = [
        ([number, 1, 2], [1, 3]),
        ([number, number], [1]),
        ([number, 1, 1], [2, number]),
        ([1, 2, 3, 4], [1, 2, number]),
        ([1, number, 1, number], [2, 2, 2]),
    ]
    return _outcomes(solution, pairs)


def not_integers(solution, seed):
    number = random.Random(seed).randrange(10, 100)
    pairs = [
        ([number, True], [number]),
        ([number, 1], [True]),
        ([number, 1.5], [number]),
        ([number, 2.0], [number]),
        ([number, "1"], [number]),
        ([number, None], [number]),
    ]
    return _outcomes(solution, pairs)


def unchanged(solution, seed):
    rng = random.Random(seed)
    shared = sorted(rng.sample(range(100), 8), reverse=True)
    longer, shorter = _in_order(rng, shared, 7)
    solution.extra(longer, shorter)
    return {"longer": longer, "shorter": shorter}


def many_numbers(solution, seed, size):
    shorter = list(range(1, size))
    return solution.extra([-size, *shorter], shorter[::-1])
