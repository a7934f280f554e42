import random

import numpy as np


def huge_epsilon(solution, seed):
    rng = np.random.default_rng(seed)
    low, high = sorted(rng.normal(scale=5.0, size=2) + [0.0, 30.0])
    values = rng.normal(10.0, 25.0, size=40)
    inside = rng.uniform(low, high, size=25)
    number = int(rng.integers(1000))
    return {
        "by hand": float(solution.private_mean(np.array([1.0, 2.0, 30.0]), 0.0, 10.0, 1e12)),
        "some outside": float(solution.private_mean(values, low, high, 1e12, number)),
        "all inside": float(solution.private_mean(inside, low, high, 1e12, number)),
        "whole numbers": float(solution.private_mean(np.array([-4, 0, 3, 9]), -1, 5, 1e12, seed=3)),
        "infinite": float(solution.private_mean(np.array([-np.inf, 2.0, np.inf]), 0.0, 6.0, 1e12, 4)),
        "negative range": float(solution.private_mean(np.array([-9.0, -2.0, 5.0]), -8.0, -1.0, 1e12, 5)),
    }


# 20 values at the lower limit of a range of 10, epsilon 5: a scale of 10 / (20 * 5).
def noise(solution, seed):
    first = seed % 10**9
    values = np.full(20, 0.5)
    return [float(solution.private_mean(values.copy(), 0.5, 10.5, 5.0, first + step)) for step in range(5000)]


def same_seed(solution, seed):
    values = np.random.default_rng(seed).uniform(size=10)
    number = seed % 1000
    results = [float(solution.private_mean(values.copy(), 0.0, 1.0, 0.5, number)) for _ in range(3)]
    return len(set(results)) == 1


def no_seed(solution, seed):
    values = np.random.default_rng(seed).uniform(size=10)
    by_default = {float(solution.private_mean(values.copy(), 0.0, 1.0, 0.5)) for _ in range(10)}
    by_name = {float(solution.private_mean(values.copy(), 0.0, 1.0, 0.5, seed=None)) for _ in range(10)}
    return [len(by_default) == 10, len(by_name) == 10]


def _global_states():
    name, keys, *rest = np.random.get_state()
    return repr((random.getstate(), name, keys.tolist(), rest))


def global_state(solution, seed):
    values = np.random.default_rng(seed).uniform(size=10)
    before = _global_states()
    solution.private_mean(values, 0.0, 1.0, 0.5, seed % 1000)
    return _global_states() == before


def errors(solution, seed):
    values = np.random.default_rng(seed).uniform(size=6)
    gap = values.copy()
    gap[4] = np.nan
    calls = {
        "empty": (np.array([]), 0.0, 1.0, 1.0),
        "low equal to high": (values, 1.0, 1.0, 1.0),
        "low above high": (values, 2.0, 1.0, 1.0),
        "epsilon 0": (values, 0.0, 1.0, 0.0),
        "epsilon below 0": (values, 0.0, 1.0, -0.5),
        "NaN in x": (gap, 0.0, 1.0, 1.0),
        "only NaN": (np.array([np.nan]), 0.0, 1.0, 1.0),
    }
    outcomes = {}
    for name, arguments in calls.items():
        try:
            solution.private_mean(*arguments, 7)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    values = np.random.default_rng(seed).normal(scale=10.0, size=12)
    solution.private_mean(values, -1.0, 1.0, 0.5, 3)
    return values
