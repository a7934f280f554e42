import random


# All other grids are square or have more rows than columns, and entries from 0 on.
def known_grids(solution, seed):
    rng = random.Random(seed)
    found = {"2 x 2": solution.matrix_sum([[1, -2], [3, 4]])}
    for rows, columns in [(1, 1), (1, 5), (5, 1), (3, 7), (7, 3), (4, 4)]:
        grid = [[rng.randrange(-99, 100) for _ in range(columns)] for _ in range(rows)]
        found[f"{rows} x {columns}"] = solution.matrix_sum(grid)
    return found


def empty_grids(solution, seed):
    rows = random.Random(seed).randrange(2, 6)
    grids = [[], [[]], [[] for _ in range(rows)]]
    return {repr(grid): solution.matrix_sum(grid) for grid in grids}


def _outcomes(solution, grids):
    outcomes = {}
    for grid in grids:
        label = repr(grid)
        try:
            outcomes[label] = solution.matrix_sum(grid)
        except (TypeError, ValueError) as error:
            outcomes[label] = "TypeError" if isinstance(error, TypeError) else "ValueError"
    return outcomes


def ragged_rows(solution, seed):
    number = random.Random(seed).randrange(1, 100)
    return _outcomes(solution, [[[number, 2], [3]], [[number], [2, 3]], [[1], []], [[], [number]], [[1], [2], [3, number]]])


def wrong_types(solution, seed):
    rng = random.Random(seed)
    grids = []
    for intruder in (True, False, 1.5, 2.0, "1", None):
        grid = [[rng.randrange(50) for _ in range(3)] for _ in range(3)]
        grid[rng.randrange(3)][rng.randrange(3)] = intruder
        grids.append(grid)
    return _outcomes(solution, grids)


def exact_integers(solution, seed):
    rng = random.Random(seed)
    grid = [[10**30 + rng.randrange(10**20) for _ in range(3)] for _ in range(3)]
    return solution.matrix_sum(grid)


def large_grid(solution, seed, size):
    # One row many times, so that the grid itself takes hardly any memory.
    row = [random.Random(seed).randrange(100) for _ in range(size)]
    return solution.matrix_sum([row] * size)
