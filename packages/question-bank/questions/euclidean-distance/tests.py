import numpy as np


def known_points(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(2, 9))
    return {
        "by hand": solution.euclidean(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])),
        "random": solution.euclidean(rng.normal(size=size), rng.normal(size=size)),
    }


# From here on the points differ in one coordinate only: a case fails for one reason.
def mixed_sequences(solution, seed):
    first = np.random.default_rng(seed).integers(-9, 10, size=4)
    second = first + np.array([0, 5, 0, 0])
    return {
        "lists": solution.euclidean(first.tolist(), second.tolist()),
        "tuple and array": solution.euclidean(tuple(first.tolist()), second.astype(float)),
        "array and list": solution.euclidean(first.astype(float), second.tolist()),
        "list and tuple": solution.euclidean(first.tolist(), tuple(second.tolist())),
    }


def identical_points(solution, seed):
    point = np.random.default_rng(seed).normal(size=5)
    distance = solution.euclidean(point, point.copy())
    return {"is a float": isinstance(distance, float), "is 0": bool(distance == 0)}


def _outcomes(solution, pairs):
    outcomes = []
    for first, second in pairs:
        try:
            solution.euclidean(first, second)
            outcomes.append(f"no error for {np.shape(first)} and {np.shape(second)}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def unequal_lengths(solution, seed):
    point = np.random.default_rng(seed).normal(size=3)
    return _outcomes(
        solution,
        [(point, point[:1]), (point[:1], point), (point, point[:2]), (point[:0], point[:1])],
    )


def two_dimensional(solution, seed):
    table = np.random.default_rng(seed).normal(size=(2, 3))
    return _outcomes(
        solution, [(table, table + 1.0), (table[:1], table[1:]), (table.tolist(), table.tolist())]
    )


def unsigned_integers(solution, seed):
    low = int(np.random.default_rng(seed).integers(0, 100))
    return {
        "0 and 255": solution.euclidean(
            np.array([0], dtype=np.uint8), np.array([255], dtype=np.uint8)
        ),
        "random": solution.euclidean(
            np.array([low, 7], dtype=np.uint8), np.array([low + 90, 7], dtype=np.uint8)
        ),
    }


def empty_points(solution, seed):
    return [solution.euclidean(np.empty(0), np.empty(0)), solution.euclidean([], ())]


def extreme_coordinates(solution, seed):
    factor = float(np.random.default_rng(seed).uniform(1.0, 9.0))
    return {
        "huge": solution.euclidean(np.array([factor * 1e200, 0.0]), np.zeros(2)),
        "tiny": solution.euclidean(np.array([factor * 1e-200, 0.0]), np.zeros(2)),
    }


def nan_coordinate(solution, seed):
    point = np.random.default_rng(seed).normal(size=4)
    other = point.copy()
    other[2] = np.nan
    return solution.euclidean(point, other)
