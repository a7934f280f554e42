import warnings

import numpy as np


def _labels(rng, size):
    """True and predicted labels 0 and 1, with hits, misses and false alarms of unlike number."""
    truth = rng.permutation(np.arange(size) % 2)
    guess = truth.copy()
    ones = rng.permutation(np.flatnonzero(truth))
    zeros = rng.permutation(np.flatnonzero(truth == 0))
    guess[ones[: size // 5]] = 0
    guess[zeros[: size // 10]] = 1
    return truth, guess


# Only here is beta another number than 1.
def random_labels(solution, seed):
    rng = np.random.default_rng(seed)
    scores = {}
    for size in (10, 47, 400):
        truth, guess = _labels(rng, size)
        for beta in (1.0, 2.0, 0.5):
            scores[f"{size} rows, beta {beta}"] = solution.f_beta(truth.copy(), guess.copy(), beta)
    scores["all right"] = solution.f_beta(truth.copy(), truth.copy())
    return scores


def no_hits(solution, seed):
    size = int(np.random.default_rng(seed).integers(4, 20))
    zeros, ones = np.zeros(size, dtype=int), np.ones(size, dtype=int)
    half = np.arange(size) % 2
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        scores = {
            "no positives anywhere": solution.f_beta(zeros.copy(), zeros.copy()),
            "none predicted": solution.f_beta(ones.copy(), zeros.copy()),
            "none true": solution.f_beta(zeros.copy(), ones.copy()),
            "none right": solution.f_beta(half.copy(), 1 - half),
        }
    return scores, [str(warning.message) for warning in caught]


def positive_label(solution, seed):
    truth, guess = _labels(np.random.default_rng(seed), 60)
    names = np.array(["ham", "spam"])
    signs = np.array([-1, 1])
    return {
        "spam": solution.f_beta(names[truth], names[guess], positive="spam"),
        "ham": solution.f_beta(names[truth], names[guess], positive="ham"),
        "0 of 0 and 1": solution.f_beta(truth.copy(), guess.copy(), positive=0),
        "-1 of -1 and 1": solution.f_beta(signs[truth], signs[guess], positive=-1),
        "2 of 0, 1 and 2": solution.f_beta(truth + guess, 2 * guess, positive=2),
    }


def lists(solution, seed):
    truth, guess = _labels(np.random.default_rng(seed), 30)
    return {
        "lists": solution.f_beta(truth.tolist(), guess.tolist()),
        "tuples": solution.f_beta(tuple(truth.tolist()), tuple(guess.tolist())),
        "list and array": solution.f_beta(truth.tolist(), guess.copy()),
    }


def errors(solution, seed):
    truth, guess = _labels(np.random.default_rng(seed), 12)
    calls = {
        "beta 0": (truth, guess, 0.0),
        "beta below 0": (truth, guess, -1.0),
        "unequal lengths": (truth, guess[:-1], 1.0),
        "one true label": (truth[:1], guess, 1.0),
        "one predicted label": (truth, np.array([1]), 1.0),
        "empty": (np.array([], dtype=int), np.array([], dtype=int), 1.0),
    }
    outcomes = {}
    for name, (y_true, y_pred, beta) in calls.items():
        try:
            solution.f_beta(y_true.copy(), y_pred.copy(), beta)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    truth, guess = _labels(np.random.default_rng(seed), 20)
    y_true, y_pred = 2 * truth - 1, 3 * guess
    solution.f_beta(y_true, y_pred, positive=-1)
    return {"y_true": y_true, "y_pred": y_pred}
