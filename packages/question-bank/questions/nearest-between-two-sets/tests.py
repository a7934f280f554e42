import numpy as np


def random_points(solution, seed):
    rng = np.random.default_rng(seed)
    dimensions = int(rng.integers(2, 6))
    queries, references = rng.normal(size=(25, dimensions)), rng.normal(size=(40, dimensions))
    indices, distances = solution.nearest(queries, references)
    return {"indices": indices, "distances": distances}


# From here on only indices matter, or distances of 0: a case fails for one reason.
def ties(solution, seed):
    rng = np.random.default_rng(seed)
    references = rng.integers(-2, 3, size=(40, 2)).astype(float)
    return solution.nearest(rng.integers(-3, 4, size=(20, 2)).astype(float), references)[0]


def chunk_sizes(solution, seed):
    rng = np.random.default_rng(seed)
    queries, references = rng.normal(size=(10, 3)), rng.normal(size=(30, 3))
    sizes = [1, 3, 4, 10, 500]
    return {
        str(chunk): solution.nearest(queries.copy(), references.copy(), chunk)[0] for chunk in sizes
    }


def exact_duplicates(solution, seed):
    rng = np.random.default_rng(seed)
    references = rng.uniform(1.0, 10.0, size=(60, 5))
    return solution.nearest(rng.permutation(references), references)[1]


def no_queries(solution, seed):
    rng = np.random.default_rng(seed)
    dimensions = int(rng.integers(1, 5))
    return [*solution.nearest(np.empty((0, dimensions)), rng.normal(size=(4, dimensions)))]


def no_references(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.nearest(rng.normal(size=(4, 3)), np.empty((0, 3)))


def unlike_dimensions(solution, seed):
    rng = np.random.default_rng(seed)
    outcomes = []
    for first, second in [(3, 2), (2, 3), (3, 1), (1, 3)]:
        try:
            solution.nearest(rng.normal(size=(5, first)), rng.normal(size=(6, second)))
            outcomes.append(f"no error for {first} and {second} coordinates")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    queries, references = rng.normal(size=(6, 3)), rng.normal(size=(8, 3))
    solution.nearest(queries, references)
    return [queries, references]


def lean_memory(solution, seed, size):
    rng = np.random.default_rng(seed)
    queries, references = rng.normal(size=(size, 32)), rng.normal(size=(500, 32))
    return solution.nearest(queries, references, chunk=128)[0]
