import warnings

import numpy as np


def known_quartiles(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=int(rng.integers(6, 20)))
    return {
        "1 to 10": solution.percentiles(rng.permutation(np.arange(1, 11))),
        "random": solution.percentiles(values.copy(), [10, 33.3, 50, 90]),
    }


# From here on each percentile lies at a number, not between two: a case fails for one reason.
def _five(seed):
    return np.random.default_rng(seed).permutation([1.5, 2.0, 4.0, 7.0, 11.0])


def ends(solution, seed):
    return solution.percentiles(_five(seed), [0, 50, 100])


def keys_as_given(solution, seed):
    found = solution.percentiles(_five(seed), (75, 25.0, 50))
    return {"keys": [*found], "values": [*found.values()]}


def nan_ignored(solution, seed):
    values = np.concatenate([[np.nan], _five(seed), [np.nan]])
    return solution.percentiles(np.random.default_rng(seed).permutation(values), [25, 50, 75])


def no_numbers(solution, seed):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        empty = solution.percentiles(np.empty(0))
        missing = solution.percentiles(
            np.full(int(np.random.default_rng(seed).integers(1, 5)), np.nan), [50, 75]
        )
    return {
        "empty": empty,
        "NaN only": missing,
        "warnings": [str(warning.message) for warning in caught],
    }


def out_of_range(solution, seed):
    outcomes = []
    for q in [[50, -1], [101], [25, 100.5]]:
        try:
            solution.percentiles(_five(seed), q)
            outcomes.append(f"no error for {q}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def any_shape(solution, seed):
    values = np.random.default_rng(seed).permutation(27).astype(float)
    return {
        "2-D": solution.percentiles(values[:9].reshape(3, 3), [25, 50, 75]),
        "3-D": solution.percentiles(values[:25].reshape(5, 1, 5), [25, 50, 75]),
    }


def one_number(solution, seed):
    value = float(np.random.default_rng(seed).normal())
    return solution.percentiles(np.array([value]), [20, 50, 75])


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.permutation([8.0, 3.0, 5.0, 1.0, 2.0, 9.0, 4.0])
    values = values if values[0] != 1.0 else values[::-1].copy()
    solution.percentiles(values, [50])
    return values
