import numpy as np


def known_labels(solution, seed):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 7, size=25)
    encoded = solution.one_hot(labels.copy())
    return {
        "labels 2, 0, 1": solution.one_hot(np.array([2, 0, 1])),
        "random": encoded,
        "row sums": np.asarray(encoded, dtype=int).sum(axis=1),
        "uint8 labels": solution.one_hot(labels.astype(np.uint8)),
    }


# From here on labels ascend, so that a case fails for one reason.
def more_classes(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "5 classes": solution.one_hot(np.array([0, 1, 2]), n_classes=5),
        "by position": solution.one_hot(np.array([0, 1]), int(rng.integers(3, 9))),
    }


def result_dtype(solution, seed):
    size = int(np.random.default_rng(seed).integers(2, 6))
    return solution.one_hot(np.arange(size))


def _outcomes(solution, calls):
    outcomes = []
    for labels, n_classes in calls:
        try:
            solution.one_hot(np.array(labels), n_classes)
            outcomes.append(f"no error for {labels} of {n_classes} classes")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def out_of_range(solution, seed):
    classes = int(np.random.default_rng(seed).integers(3, 8))
    return _outcomes(solution, [([0, -1], None), ([0, -1], classes), ([0, classes], classes)])


def fractional_labels(solution, seed):
    classes = int(np.random.default_rng(seed).integers(2, 6))
    calls = [([0.0, 0.5], classes), ([0.0, 1.25], None), ([0.0, float("nan")], classes)]
    return {
        "fractions": _outcomes(solution, calls),
        "whole numbers": solution.one_hot(np.arange(float(classes))),
    }


def wrong_dimensions(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.one_hot(rng.integers(0, 3, size=(int(rng.integers(2, 5)), 1)), 3)


def no_labels(solution, seed):
    classes = int(np.random.default_rng(seed).integers(1, 7))
    return {
        "with n_classes": solution.one_hot(np.array([], dtype=int), classes),
        "without": solution.one_hot(np.array([], dtype=int)),
    }


def no_classes(solution, seed):
    size = int(np.random.default_rng(seed).integers(1, 5))
    return _outcomes(solution, [(list(range(size)), 0)])


def many_labels(solution, seed, size):
    labels = np.random.default_rng(seed).integers(0, 20, size=size)
    labels[:20] = np.arange(20)
    labels.sort()
    return np.asarray(solution.one_hot(labels, 20)).argmax(axis=1)
