import numpy as np


class _CopiesItself(np.ndarray):
    def reshape(self, *shape, **options):
        return np.asarray(self).copy().reshape(*shape, **options)


def _sizes(seed):
    rng = np.random.default_rng(seed)
    return [(2, 3), (1, 7), (7, 1), tuple(int(size) for size in rng.integers(2, 9, size=2))]


def shapes(solution, seed):
    return [
        [array.shape for array in solution.reshape_report(*sizes)[:2]] for sizes in _sizes(seed)
    ]


# From here on there are more rows than columns: a case fails for one reason.
def all_ones(solution, seed):
    rows = int(np.random.default_rng(seed).integers(4, 9))
    first, second, _ = solution.reshape_report(rows, 3)
    return {
        "first": sorted(set(first.ravel().tolist())),
        "second": sorted(set(second.ravel().tolist())),
    }


def same_data(solution, seed):
    rows = int(np.random.default_rng(seed).integers(4, 9))
    first, second, shared = solution.reshape_report(rows, 3)
    first[0, 0] = 9.0
    second[-1, -1] = 7.0
    return {
        "seen in second": float(second[0, 0]),
        "seen in first": float(first[-1, -1]),
        "shared": bool(shared),
    }


def row_order(solution, seed):
    rows = int(np.random.default_rng(seed).integers(4, 9))
    first, second, _ = solution.reshape_report(rows, 3)
    # Whether both share data is asked in same_data; only the order counts here.
    first[...] = np.arange(rows * 3.0).reshape(rows, 3)
    return second.ravel() if np.shares_memory(first, second) else np.arange(rows * 3.0)


def bad_sizes(solution, seed):
    size = int(np.random.default_rng(seed).integers(1, 6))
    outcomes = []
    for rows, cols in [(0, size), (size, 0), (-size, 2), (2, -size), (-size, -size)]:
        try:
            solution.reshape_report(rows, cols)
            outcomes.append(f"no error for {rows} and {cols}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def result_dtype(solution, seed):
    rows = int(np.random.default_rng(seed).integers(4, 9))
    return [array.dtype.name for array in solution.reshape_report(rows, 3)[:2]]


def default_sizes(solution, seed):
    return sorted(solution.reshape_report()[0].shape) + [solution.reshape_report(rows=5)[0].size]


def measured_flag(solution, seed):
    rows = int(np.random.default_rng(seed).integers(4, 9))
    plain = np.ones
    np.ones = lambda *args, **options: plain(*args, **options).view(_CopiesItself)
    try:
        first, second, shared = solution.reshape_report(rows, 3)
    finally:
        np.ones = plain
    return bool(shared) == np.shares_memory(first, second)
