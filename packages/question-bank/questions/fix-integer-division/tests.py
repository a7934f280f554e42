import warnings

import numpy as np


def _rates(solution, clicks, visits):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return solution.conversion_rates(clicks, visits)


# A case fails for one reason: only the first has fractions that do not end after two binary
# places, and zeros, negative numbers and other integer types have a case each.
def fractions_kept(solution, seed):
    rng = np.random.default_rng(seed)
    visits = rng.integers(50, 1000, size=20)
    clicks = rng.integers(1, visits)
    return {
        "thirds": _rates(solution, np.array([1, 2, 3, 4, 1]), np.array([3, 3, 3, 3, 7])),
        "random": _rates(solution, clicks, visits),
    }


def zero_visits(solution, seed):
    rng = np.random.default_rng(seed)
    clicks = np.concatenate([rng.integers(1, 50, size=6) * 4, [0, 0]])
    visits = np.array([0, 2, 4, 0, 2, 4, 0, 4])
    order = rng.permutation(8)
    return _rates(solution, clicks[order], visits[order])


def no_warnings(solution, seed):
    clicks = np.random.default_rng(seed).permutation([0, 4, 8, 12])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.conversion_rates(clicks, np.array([0, 4, 0, 2]))
        solution.conversion_rates(np.array([0, 7]), np.array([0, 0]))
    return [str(warning.message) for warning in caught]


def negative_numbers(solution, seed):
    rng = np.random.default_rng(seed)
    clicks = rng.permutation([-1, -3, -5, 1, 3, 5, -7, 2])
    return _rates(solution, clicks, np.array([2, 2, -2, -2, 4, -4, 2, -2]))


def integer_types(solution, seed):
    rng = np.random.default_rng(seed)
    clicks, visits = rng.integers(0, 60, size=6) * 2 + 1, np.array([2, 4, 4, 2, 4, 4])
    results = {
        name: _rates(solution, clicks.astype(name), visits.astype(name))
        for name in ("int8", "uint8", "int16", "uint32", "int64", "uint64")
    }
    results["int8 and int32"] = _rates(solution, clicks.astype("int8"), visits.astype("int32"))
    return results


def unlike_lengths(solution, seed):
    n = int(np.random.default_rng(seed).integers(3, 9))
    outcomes = []
    for first, second in [(n, 1), (1, n), (n, n + 1), (n, n - 1), (1, 0), (0, 1)]:
        try:
            solution.conversion_rates(np.arange(first) + 4, np.full(second, 2))
            outcomes.append(f"no error for {first} clicks and {second} visits")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def empty_arrays(solution, seed):
    return _rates(solution, np.array([], dtype=np.int64), np.array([], dtype=np.int64))


def input_unchanged(solution, seed):
    clicks = np.random.default_rng(seed).permutation([0, 4, 8, 12])
    visits = np.array([0, 4, 0, 2])
    _rates(solution, clicks, visits)
    return [clicks, visits]
