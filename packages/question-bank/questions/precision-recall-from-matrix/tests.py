import random


def _matrix(seed, size):
    """Counts above zero, and more on the diagonal."""
    rng = random.Random(f"{seed} {size}")
    return [[rng.randrange(1, 30) + 40 * (i == j) for j in range(size)] for i in range(size)]


# Only here are values other than whole numbers looked at.
def random_matrices(solution, seed):
    return {
        "two classes": solution.precision_recall([[8, 2], [1, 9]]),
        "three classes": solution.precision_recall([[5, 1, 0], [2, 6, 1], [0, 3, 7]]),
        "one class": solution.precision_recall([[12]]),
        "random": [solution.precision_recall(_matrix(seed, size)) for size in (2, 3, 6, 15)],
        "weighted": solution.precision_recall([[2.5, 1.5], [0.5, 3.0]]),
    }


def _with_empty(seed):
    """Class 1 is never predicted, class 2 never occurs, class 3 neither, and 0 is always right."""
    a, b, c = random.Random(seed).sample(range(2, 90), 3)
    return [[a, 0, 0, 0], [0, 0, b + c, 0], [0, 0, 0, 0], [0, 0, 0, 0]]


def empty_class(solution, seed):
    return {
        "no entry set": solution.precision_recall([[0, 0], [0, 0]]),
        "some classes": solution.precision_recall(_with_empty(seed)),
    }


def zero_division(solution, seed):
    return [solution.precision_recall(_with_empty(seed), value) for value in (1.0, float("nan"), -1.0)]


def _outcomes(solution, matrices):
    outcomes = {}
    for name, matrix in matrices.items():
        try:
            solution.precision_recall(matrix)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def bad_shapes(solution, seed):
    square = _matrix(seed, 3)
    return _outcomes(
        solution,
        {
            "empty": [],
            "one empty row": [[]],
            "too wide": square[:2],
            "too high": [row[:2] for row in square],
            "last row too short": [*square[:2], square[2][:2]],
            "last row too long": [*square[:2], [*square[2], 4]],
        },
    )


def bad_entries(solution, seed):
    rng = random.Random(seed)
    matrices = {}
    for entry in (-1, -0.5, None, "7", True, False):
        matrix = _matrix(seed, 3)
        matrix[rng.randrange(3)][rng.randrange(3)] = entry
        matrices[f"with {entry!r}"] = matrix
    return _outcomes(solution, matrices)


def input_unchanged(solution, seed):
    matrix = _matrix(seed, 4)
    solution.precision_recall(matrix)
    return matrix


def large_matrix(solution, seed, size):
    # A diagonal matrix: all its values are 1.
    matrix = [[(seed % 9 + 1) * (i == j) for j in range(size)] for i in range(size)]
    return solution.precision_recall(matrix)
