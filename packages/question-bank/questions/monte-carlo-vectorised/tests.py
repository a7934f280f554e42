import random
import warnings

import numpy as np

SIMULATIONS = 40_000


def _pair(result):
    mean, error = result
    return [float(mean), float(error)]


def expected_maximum(solution, seed):
    start = seed % 10**6
    return {
        n_dice: float(solution.mean_max_of_dice(n_dice, SIMULATIONS, start + n_dice)[0])
        for n_dice in (1, 2, 5)
    }


def standard_error(solution, seed):
    start = seed % 10**6
    return {
        n_sims: float(solution.mean_max_of_dice(2, n_sims, start)[1])
        for n_sims in (3000, 30_000, 120_000)
    }


def same_seed(solution, seed):
    number = seed % 10**6
    first, again, other = [
        _pair(solution.mean_max_of_dice(3, 5000, number + step)) for step in (0, 0, 1)
    ]
    default = _pair(solution.mean_max_of_dice(3, 5000))
    return {
        "same seed": first == again,
        "other seed": first == other,
        "default twice": default == _pair(solution.mean_max_of_dice(3, 5000)),
    }


def one_simulation(solution, seed):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        mean, error = solution.mean_max_of_dice(3, 1, seed % 1000)
    return {
        "mean is a number of a die": float(mean) in (1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
        "standard error": float(error),
        "warnings": [str(warning.message) for warning in caught],
    }


def _global_states():
    name, keys, *rest = np.random.get_state()
    return repr((random.getstate(), name, keys.tolist(), rest))


def global_state(solution, seed):
    before = _global_states()
    solution.mean_max_of_dice(2, 100, seed % 1000)
    return _global_states() == before


def errors(solution, seed):
    outcomes = {}
    for n_dice, n_sims in [(0, 10), (-1, 10), (2, 0), (2, -5), (0, 0)]:
        try:
            solution.mean_max_of_dice(n_dice, n_sims, seed % 1000)
            outcomes[f"{n_dice} dice, {n_sims} simulations"] = "no error"
        except ValueError:
            outcomes[f"{n_dice} dice, {n_sims} simulations"] = "ValueError"
    return outcomes


def many_simulations(solution, seed, size):
    return [size, *_pair(solution.mean_max_of_dice(5, size, seed % 10**6))]
