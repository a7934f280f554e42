import random


def _grid(rng, rows, columns):
    return [[rng.randrange(1000) for _ in range(columns)] for _ in range(rows)]


# Values are compared here, objects in `same_objects`.
def square_grids(solution, seed):
    rng = random.Random(seed)
    found = {
        "2 x 2": solution.rotate([[1, 2], [3, 4]]),
        "3 x 3": solution.rotate([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        "words": solution.rotate([["a", None], [(1, 2), "d"]]),
    }
    for size in (4, 5, 6, 7):
        found[f"{size} x {size}"] = solution.rotate(_grid(rng, size, size))
    grid = _grid(rng, 7, 7)
    turned = [list(row) for row in grid]
    for _ in range(4):
        turned = solution.rotate(turned)
    return {"turned": found, "four turns restore the grid": turned == grid}


def same_objects(solution, seed):
    rng = random.Random(seed)
    found = {}
    for size in (2, 3, 6):
        grid = _grid(rng, size, size)
        rows = list(grid)
        result = solution.rotate(grid)
        found[f"{size} x {size}"] = {
            "the grid": result is grid,
            "its rows": len(grid) == size and all(one is other for one, other in zip(grid, rows)),
        }
    return found


def rectangles(solution, seed):
    rng = random.Random(seed)
    shapes = [(2, 3), (3, 2), (1, 4), (4, 1), (rng.randrange(2, 5), rng.randrange(5, 9))]
    found = {f"{rows} x {columns}": solution.rotate(_grid(rng, rows, columns)) for rows, columns in shapes}
    return {"known": solution.rotate([[1, 2, 3], [4, 5, 6]]), **found}


def rectangle_untouched(solution, seed):
    rng = random.Random(seed)
    grid = _grid(rng, rng.randrange(2, 4), rng.randrange(4, 7))
    rows = list(grid)
    result = solution.rotate(grid)
    return {
        "argument": grid,
        "its rows": all(one is other for one, other in zip(grid, rows)),
        "result is another list": result is not grid,
    }


def tiny_grids(solution, seed):
    found = {}
    for grid in ([], [[]], [[random.Random(seed).randrange(1000)]]):
        result = solution.rotate(grid)
        found[f"{len(grid)} rows, {sum(map(len, grid))} entries"] = {"result": result, "same object": result is grid}
    return found


def ragged_rows(solution, seed):
    number = random.Random(seed).randrange(1000)
    grids = [
        [[number, 2], [3]],
        [[number, 2], [3, 4, 5]],
        [[number, 2, 3], [4, 5, 6], [7, 8]],
        [[number], [2, 3]],
        [[number, 2, 3], [4]],
    ]
    outcomes = {}
    for grid in grids:
        label = repr(grid)
        try:
            solution.rotate(grid)
            outcomes[label] = "no error"
        except ValueError:
            outcomes[label] = "ValueError"
    return outcomes


def large_grid(solution, seed, size):
    grid = [list(range(row * size, row * size + size)) for row in range(size)]
    result = solution.rotate(grid)
    return [sum(place * entry for place, entry in enumerate(row)) for row in result]
