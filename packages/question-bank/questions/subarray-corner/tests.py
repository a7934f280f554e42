import numpy as np


def known_corner(solution, seed):
    rng = np.random.default_rng(seed)
    shape = int(rng.integers(3, 8)), int(rng.integers(3, 8))
    table = rng.normal(size=shape)
    return {
        "4 x 5": solution.corner(np.arange(20).reshape(4, 5)).copy(),
        "random": solution.corner(table).copy(),
        "random, copy": solution.corner(table, copy=True),
    }


# From here on only memory and shapes are looked at: a case fails for one reason.
def _sharing(solution, source):
    part = solution.corner(source)
    shared = np.shares_memory(part, source)
    part[...] = -1
    return {"shares memory": shared, "entries changed": int((source == -1).sum())}


def view_of_the_source(solution, seed):
    return _sharing(solution, np.random.default_rng(seed).uniform(size=(4, 5)))


def separate_copy(solution, seed):
    source = np.random.default_rng(seed).uniform(size=(4, 5))
    before = source.copy()
    part = solution.corner(source, copy=True)
    shared = np.shares_memory(part, source)
    part[...] = -1
    return {"shares memory": shared, "source unchanged": bool((source == before).all())}


def small_arrays(solution, seed):
    rng = np.random.default_rng(seed)
    shapes = [(1, 1), (2, 1), (1, 2), (1, 4), (4, 1), (2, 2)]
    return {str(shape): solution.corner(rng.normal(size=shape)).shape for shape in shapes}


def wrong_dimensions(solution, seed):
    rng = np.random.default_rng(seed)
    outcomes = []
    for shape in [(4,), (2, 3, 4)]:
        try:
            solution.corner(rng.normal(size=shape))
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def strided_source(solution, seed):
    rng = np.random.default_rng(seed)
    return _sharing(solution, rng.uniform(size=(int(rng.integers(4, 7)), 4)).T)


def no_entries(solution, seed):
    wide = int(np.random.default_rng(seed).integers(3, 7))
    return [solution.corner(np.empty((0, wide))).shape, solution.corner(np.empty((wide, 0))).shape]


def dtype_kept(solution, seed):
    table = np.random.default_rng(seed).integers(0, 2, size=(4, 4))
    kinds = [np.int16, np.bool_, np.float32]
    return [solution.corner(table.astype(kind), copy=True).dtype.name for kind in kinds]
