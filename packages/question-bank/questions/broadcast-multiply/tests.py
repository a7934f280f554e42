import numpy as np


def equal_lengths(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(2, 12))
    return {
        "by hand": solution.multiply(np.array([1, 2, 3]), np.array([4, 5, 6])),
        "random": solution.multiply(rng.normal(size=size), rng.normal(size=size)),
    }


# From here on lengths are equal only where values do not matter: a case fails for one reason.
def length_one(solution, seed):
    rng = np.random.default_rng(seed)
    values, single = rng.normal(size=int(rng.integers(2, 12))), rng.normal(size=1)
    return {
        "by hand": solution.multiply(np.array([1, 2, 3]), np.array([4])),
        "second": solution.multiply(values.copy(), single.copy()),
        "first": solution.multiply(single.copy(), values.copy()),
    }


def _outcomes(solution, pairs):
    outcomes = []
    for a, b in pairs:
        try:
            solution.multiply(a, b)
            outcomes.append(f"no error for {a.shape} and {b.shape}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def other_lengths(solution, seed):
    rng = np.random.default_rng(seed)
    three, two, six = rng.normal(size=3), rng.normal(size=2), rng.normal(size=6)
    return _outcomes(solution, [(three, two), (two, three), (three, six), (three, np.empty(0))])


def wrong_dimensions(solution, seed):
    table = np.random.default_rng(seed).normal(size=(3, 3))
    return _outcomes(
        solution,
        [(table, table), (table, table[0]), (table[:1], table[0]), (table[0], np.array(2.0))],
    )


def empty_arrays(solution, seed):
    single = np.random.default_rng(seed).normal(size=1)
    return [solution.multiply(np.empty(0), np.empty(0)), solution.multiply(np.empty(0), single)]


def result_dtypes(solution, seed):
    whole = np.random.default_rng(seed).integers(-9, 10, size=5)
    return {
        "int with int": solution.multiply(whole, whole).dtype.name,
        "int with float": solution.multiply(whole, whole.astype(float)).dtype.name,
        "float with int": solution.multiply(whole.astype(float), whole).dtype.name,
    }


def input_unchanged(solution, seed):
    first, second = np.random.default_rng(seed).normal(size=(2, 6))
    solution.multiply(first, second)
    return [first, second]
