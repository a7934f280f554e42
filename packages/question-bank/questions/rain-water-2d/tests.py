import random


def _ground(rng, rows, columns, high=10):
    return [[rng.randrange(high) for _ in range(columns)] for _ in range(rows)]


def _walled(ground, rim):
    """The same ground with a rim of one height around it."""
    width = len(ground[0]) + 2
    return [[rim] * width, *([rim, *row, rim] for row in ground), [rim] * width]


# Only here does it matter which way the water takes: the other cases fail for reasons of their own.
def basins(solution, seed):
    rng = random.Random(seed)
    known = {
        "bowl": [[3, 3, 3], [3, 1, 3], [3, 3, 3]],
        "gap": [[3, 3, 3], [3, 1, 2], [3, 3, 3]],
        "two hollows": [[1, 4, 3, 1, 3, 2], [3, 2, 1, 3, 2, 4], [2, 3, 3, 2, 3, 1]],
        "nested": [
            [9, 9, 9, 9, 9],
            [9, 5, 5, 5, 9],
            [9, 5, 1, 5, 9],
            [9, 5, 5, 5, 9],
            [9, 9, 7, 9, 9],
        ],
        "round a corner": [
            [9, 9, 9, 9, 9],
            [9, 2, 9, 9, 9],
            [9, 2, 2, 2, 3],
            [9, 9, 9, 9, 9],
        ],
        "corner of the rim": [[0, 5, 0], [5, 0, 5], [0, 5, 0]],
    }
    found = {label: solution.trapped(ground) for label, ground in known.items()}
    for number in range(30):
        found[f"random {number}"] = solution.trapped(_ground(rng, 8, rng.randrange(5, 9)))
    return found


def holds_nothing(solution, seed):
    rng = random.Random(seed)
    height = rng.randrange(1, 9)
    grounds = {
        "flat": [[height] * 4 for _ in range(4)],
        "sloped": [[height + i + j for j in range(5)] for i in range(4)],
        "hill": [[1, 1, 1], [1, height + 1, 1], [1, 1, 1]],
        "two rows": _ground(rng, 2, 6),
        "two columns": _ground(rng, 6, 2),
        "one cell": [[height]],
        "no rows": [],
        "one empty row": [[]],
    }
    return {label: solution.trapped(ground) for label, ground in grounds.items()}


def below_zero(solution, seed):
    rng = random.Random(seed)
    found = {"bowl": solution.trapped([[-1, -1, -1], [-1, -4, -1], [-1, -1, -1]])}
    for rim in (-1, -20, -1000):
        ground = [[rim - rng.randrange(10) for _ in range(6)] for _ in range(5)]
        found[f"rim at {rim}"] = solution.trapped(_walled(ground, rim))
    return found


def bad_input(solution, seed):
    number = random.Random(seed).randrange(1, 9)
    grounds = [
        [[1, 2, 3], [4, number], [5, 6, 7]],
        [[1, 2], [number]],
        [[1, 2, 3], [4, 1.5, 6], [7, 8, number]],
        [[1, 2, 3], [4, "5", 6], [7, 8, number]],
        [[1, 2, 3], [4, None, 6], [7, 8, number]],
        [[2.0, number]],
    ]
    outcomes = {}
    for ground in grounds:
        label = repr(ground)
        try:
            solution.trapped(ground)
            outcomes[label] = "no error"
        except ValueError:
            outcomes[label] = "ValueError"
        except Exception as error:
            outcomes[label] = type(error).__name__
    return outcomes


def unchanged(solution, seed):
    ground = _ground(random.Random(seed), 7, 7)
    solution.trapped(ground)
    return ground


def many_levels(solution, seed, size):
    return solution.trapped(_walled(_ground(random.Random(seed), size - 2, size - 2, 5000), 5000))
