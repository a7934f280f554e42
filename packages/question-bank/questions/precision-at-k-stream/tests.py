import numpy as np


def _batch(rng, size):
    """Scores without ties; a high one is more often right."""
    scores = rng.permutation(size) / size + rng.random() / (2.0 * size)
    return scores, (rng.random(size) < 0.2 + 0.6 * scores).astype(int)


def _answers(monitor, batches):
    """Copies are given away, so that a monitor that keeps the arrays fails in one case only."""
    answers = [monitor.update(scores.copy(), labels.copy()) for scores, labels in batches]
    return [[float(answer["precision"]), int(answer["n"])] for answer in answers]


# A window of one batch, and thresholds that nobody looks at.
def single_batches(solution, seed):
    rng = np.random.default_rng(seed)
    batches = [_batch(rng, size) for size in (3, 40, 9, 200)]
    return {
        f"k {k}": _answers(solution.PrecisionAtK(k, 1, 0.5), batches) for k in (1, 4, 10, 500)
    }


def rolling_window(solution, seed):
    rng = np.random.default_rng(seed)
    batches = [_batch(rng, int(size)) for size in rng.integers(5, 30, size=9)]
    # The best scores come early, and have to be forgotten.
    batches = [(scores + 1.0 / (place + 1), labels) for place, (scores, labels) in enumerate(batches)]
    return {
        f"window {window}": _answers(solution.PrecisionAtK(15, window, 0.5), batches)
        for window in (2, 3, 20)
    }


def tied_scores(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(20, 40))
    equal, first_right = np.full(size, 0.5), (np.arange(size) < 6).astype(int)
    mixed = rng.permutation(np.repeat([0.2, 0.4, 0.6], size))
    some = rng.integers(2, size=3 * size)
    return {
        "all equal": _answers(solution.PrecisionAtK(10, 1, 0.5), [(equal, first_right)]),
        "three scores": [
            _answers(solution.PrecisionAtK(k, 1, 0.5), [(mixed, some)]) for k in range(3, 3 * size, 7)
        ],
        "earlier batch first": _answers(
            solution.PrecisionAtK(10, 2, 0.5), [(equal, np.ones(size, int)), (equal, np.zeros(size, int))]
        )[-1][0],
    }


def alert_rule(solution, seed):
    rng = np.random.default_rng(seed)
    scores = rng.permutation(8) / 8.0
    half = (scores >= 0.75).astype(int)
    alerts = {}
    for threshold in (0.25, 0.5, 0.75):
        monitor = solution.PrecisionAtK(4, 3, threshold)
        batches = [(scores - step, half) for step in range(5)]
        alerts[f"below {threshold}"] = [bool(monitor.update(*batch)["alert"]) for batch in batches]
    return alerts


def empty_batches(solution, seed):
    rng = np.random.default_rng(seed)
    empty = (np.array([]), np.array([], dtype=int))
    results = {}
    for window in (1, 2, 3):
        monitor = solution.PrecisionAtK(3, window, 2.0)
        batches = [empty, _batch(rng, 6), empty, empty, _batch(rng, 4), empty]
        answers = [monitor.update(*batch) for batch in batches]
        results[f"window {window}"] = [
            [float(answer["precision"]), bool(answer["alert"])] for answer in answers
        ]
    return results


def errors(solution, seed):
    scores, labels = _batch(np.random.default_rng(seed), 8)
    monitor = solution.PrecisionAtK(2, 2, 0.5)
    calls = {
        "k 0": lambda: solution.PrecisionAtK(0, 2, 0.5),
        "k below 0": lambda: solution.PrecisionAtK(-1, 2, 0.5),
        "window 0": lambda: solution.PrecisionAtK(2, 0, 0.5),
        "fewer labels": lambda: monitor.update(scores, labels[:-1]),
        "more labels": lambda: monitor.update(scores[:-1], labels),
        "one label": lambda: monitor.update(scores, labels[:1]),
    }
    outcomes = {}
    for name, call in calls.items():
        try:
            call()
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    outcomes["rows kept after that"] = int(monitor.update(scores, labels)["n"])
    return outcomes


def arrays_used_again(solution, seed):
    rng = np.random.default_rng(seed)
    monitor = solution.PrecisionAtK(5, 4, 0.5)
    scores, labels = np.empty(12), np.empty(12, dtype=int)
    results = []
    for _ in range(5):
        scores[:], labels[:] = _batch(rng, 12)
        results.append(float(monitor.update(scores, labels)["precision"]))
    return results


def large_batches(solution, seed, size):
    scores = np.random.default_rng(seed).random(size)
    answer = solution.PrecisionAtK(size // 10, 1, 0.5).update(scores, (scores > 0.93).astype(int))
    return float(answer["precision"])
