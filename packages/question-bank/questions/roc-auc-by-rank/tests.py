import numpy as np


def _scored(rng, size=200):
    """Labels of both classes and scores in (0, 1) without ties, mostly higher for positives."""
    labels = rng.permutation(np.arange(size) % 3 == 0).astype(int)
    # Odd and even multiples of one step: no two rows of any class can be tied.
    steps = 2 * rng.permutation(size) + labels
    return labels, (steps + 2 * (size // 2) * labels + 1) / (3 * size + 2)


def _auc(solution, labels, scores):
    """Give copies away, so that a solution that sorts its arguments fails in one case only."""
    return solution.roc_auc(labels.copy(), scores.copy())


# Only `ranked_pairs` has areas below one half, only `tied_scores` has ties.
def ranked_pairs(solution, seed):
    rng = np.random.default_rng(seed)
    labels, scores = _scored(rng, 40)
    return {
        "random": [_auc(solution, *_scored(rng, size)) for size in (10, 60, 500)],
        "perfect": _auc(solution, labels, (scores + labels) / 2.0),
        "inverted": _auc(solution, labels, (scores + 1 - labels) / 2.0),
        "two rows": _auc(solution, np.array([1, 0]), np.array([0.2, 0.7])),
    }


def tied_scores(solution, seed):
    rng = np.random.default_rng(seed)
    labels, scores = _scored(rng)
    order = labels.argsort()
    return {
        "some": _auc(solution, labels, scores.round(1)),
        "all": _auc(solution, labels, np.full(len(labels), 0.5)),
        "negatives first": _auc(solution, labels[order], scores[order].round(1)),
        "positives first": _auc(solution, labels[order[::-1]], scores[order[::-1]].round(1)),
    }


def any_scale(solution, seed):
    labels, scores = _scored(np.random.default_rng(seed))
    return {
        "logits": _auc(solution, labels, 40.0 * scores - 30.0),
        "all negative": _auc(solution, labels, scores - 7.0),
        "tiny differences": _auc(solution, labels, 1.0 + 1e-10 * scores),
        "infinite": _auc(solution, labels, np.where(scores == scores.max(), np.inf, scores)),
    }


def label_types(solution, seed):
    labels, scores = _scored(np.random.default_rng(seed), 30)
    return {
        "booleans": _auc(solution, labels == 1, scores),
        "floats": _auc(solution, labels.astype(float), scores),
        "int8": _auc(solution, labels.astype(np.int8), scores.astype(np.float32)),
    }


def one_class(solution, seed):
    scores = np.random.default_rng(seed).random(8)
    return {
        "only 1": _auc(solution, np.ones(8, dtype=int), scores),
        "only 0": _auc(solution, np.zeros(8, dtype=int), scores),
        "no rows": _auc(solution, np.array([], dtype=int), np.array([])),
    }


def errors(solution, seed):
    labels, scores = _scored(np.random.default_rng(seed), 9)
    with_nan = scores.copy()
    with_nan[4] = np.nan
    calls = {
        "labels -1 and 1": (2 * labels - 1, scores),
        "labels 1 and 2": (labels + 1, scores),
        "a label of 0.5": (labels * 0.5, scores),
        "NaN score": (labels, with_nan),
        "unlike lengths": (labels, scores[:-1]),
    }
    outcomes = {}
    for name, arguments in calls.items():
        try:
            solution.roc_auc(*arguments)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    labels, scores = _scored(np.random.default_rng(seed))
    solution.roc_auc(labels, scores)
    return {"labels": labels, "scores": scores}


def large_input(solution, seed):
    return solution.roc_auc(*_scored(np.random.default_rng(seed), 200_000))
