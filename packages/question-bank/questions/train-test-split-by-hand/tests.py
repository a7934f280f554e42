import random

import numpy as np


def _numbered(n):
    return np.stack([np.arange(n), np.arange(n) * 10], axis=1), np.arange(n) + 1000


def part_sizes(solution, seed):
    n = 4 * int(np.random.default_rng(seed).integers(3, 12)) + 1
    splits = {
        "default": solution.split_arrays(*_numbered(n)),
        "half": solution.split_arrays(*_numbered(n), test_size=0.5, seed=seed % 1000),
        "ten rows": solution.split_arrays(*_numbered(10), 0.25, 3),
        "two rows": solution.split_arrays(*_numbered(2), 0.25, 3),
    }
    return {name: [part.shape for part in parts] for name, parts in splits.items()}


# From here on n times test_size is a whole number: a case fails for one reason.
def each_row_once(solution, seed):
    X_train, X_test, y_train, y_test = solution.split_arrays(*_numbered(40), 0.375, seed % 1000)
    return {
        "rows of X": np.sort(np.concatenate([X_train, X_test])[:, 0]),
        "labels": np.sort(np.concatenate([y_train, y_test])),
    }


def still_paired(solution, seed):
    X_train, X_test, y_train, y_test = solution.split_arrays(*_numbered(40), 0.25, seed % 1000)
    return {
        "training": bool(
            (X_train[:, 0] + 1000 == y_train).all() and (X_train[:, 0] * 10 == X_train[:, 1]).all()
        ),
        "test": bool(
            (X_test[:, 0] + 1000 == y_test).all() and (X_test[:, 0] * 10 == X_test[:, 1]).all()
        ),
    }


# Two of the 200! orders are the same less than once in a million times.
def seeded(solution, seed):
    drawn = seed % 1000
    splits = [
        solution.split_arrays(*_numbered(200), 0.25, one)[0] for one in (drawn, drawn, drawn + 1)
    ]
    return {
        "same seed, same split": bool(np.array_equal(splits[0], splits[1])),
        "other seed, same split": bool(np.array_equal(splits[0], splits[2])),
    }


def shuffled_order(solution, seed):
    X_train, X_test, _, _ = solution.split_arrays(*_numbered(200), 0.25, seed % 1000)
    return {
        "training part ascending": bool((np.diff(X_train[:, 0]) > 0).all()),
        "test part ascending": bool((np.diff(X_test[:, 0]) > 0).all()),
    }


def global_state(solution, seed):
    np.random.seed(seed % 1000)
    random.seed(seed)
    before = np.random.get_state()[1].copy(), np.random.get_state()[2], random.getstate()
    solution.split_arrays(*_numbered(12), 0.25, seed % 1000)
    after = np.random.get_state()[1], np.random.get_state()[2], random.getstate()
    return {
        "NumPy": bool((before[0] == after[0]).all() and before[1] == after[1]),
        "random": before[2] == after[2],
    }


def _outcomes(solution, calls):
    outcomes = []
    for X, y, test_size in calls:
        try:
            solution.split_arrays(X, y, test_size)
            outcomes.append(f"no error for {len(X)} rows, {len(y)} labels, test_size={test_size}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def empty_part(solution, seed):
    n = 4 * int(np.random.default_rng(seed).integers(1, 6))
    none = np.empty((0, 2)), np.empty(0)
    return _outcomes(
        solution, [(*_numbered(n), 0.0), (*_numbered(n), 1.0), (*_numbered(1), 0.5), (*none, 0.5)]
    )


def unlike_lengths(solution, seed):
    n = 4 * int(np.random.default_rng(seed).integers(2, 6))
    X, y = _numbered(n)
    return _outcomes(solution, [(X, y[:-4], 0.25), (X[:-4], y, 0.25)])


def separate_memory(solution, seed):
    X, y = _numbered(16)
    parts = solution.split_arrays(X, y, 0.25, seed % 1000)
    fresh_X, fresh_y = _numbered(16)
    return {
        "X unchanged": bool((X == fresh_X).all()),
        "y unchanged": bool((y == fresh_y).all()),
        "shares memory": any(np.shares_memory(part, source) for part in parts for source in (X, y)),
    }
