import warnings

import numpy as np


# The other cases have one coordinate or ask for zeros only, so that they fail for one reason.
def known_distances(solution, seed):
    rng = np.random.default_rng(seed)
    triangle = np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0]]) + rng.integers(-9, 10, size=2)
    shape = int(rng.integers(4, 12)), int(rng.integers(3, 6))
    return {
        "triangle": solution.euclidean_matrix(triangle),
        "random points": solution.euclidean_matrix(rng.normal(size=shape)),
    }


def duplicate_rows(solution, seed):
    rng = np.random.default_rng(seed)
    owner = np.arange(120) % 12
    distances = solution.euclidean_matrix(rng.uniform(size=(12, 5))[owner])
    return distances[owner[:, None] == owner]


def zero_diagonal(solution, seed):
    points = np.random.default_rng(seed).normal(size=(60, 7))
    return np.diagonal(solution.euclidean_matrix(points)).copy()


def small_integers(solution, seed):
    places = np.random.default_rng(seed).permutation([-20000, -19990, 0, 5, 20000])
    return solution.euclidean_matrix(places.reshape(-1, 1).astype(np.int16))


def far_points(solution, seed):
    places = np.random.default_rng(seed).permutation(np.arange(5.0))
    return solution.euclidean_matrix(places.reshape(-1, 1) + 1e8)


def few_points(solution, seed):
    rng = np.random.default_rng(seed)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        none = solution.euclidean_matrix(np.empty((0, int(rng.integers(1, 5)))))
    return {
        "no point": none,
        "warnings": [str(warning.message) for warning in caught],
        "one point": solution.euclidean_matrix(rng.normal(size=(1, 3))),
    }


def one_dimensional(solution, seed):
    return solution.euclidean_matrix(np.random.default_rng(seed).normal(size=4))


def input_unchanged(solution, seed):
    points = np.random.default_rng(seed).normal(size=(6, 3))
    solution.euclidean_matrix(points)
    return points


def lean_memory(solution, seed, size):
    points = np.random.default_rng(seed).normal(size=(size, 64))
    return solution.euclidean_matrix(points).shape
