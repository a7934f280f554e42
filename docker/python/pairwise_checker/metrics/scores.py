"""Formulas of the metrics. Labels are keys that compare equal when the labels do."""

import math
from collections import Counter
from collections.abc import Hashable, Sequence

from ..outcome import CheckError

Labels = Sequence[Hashable]
_LEAST_PROBABILITY = 1e-15


def accuracy(found: Labels, truth: Labels) -> float:
    return sum(one == other for one, other in zip(found, truth, strict=True)) / len(truth)


def balanced_accuracy(found: Labels, truth: Labels) -> float:
    """Mean over the classes of the share that was recognised."""
    totals = Counter(truth)
    hits = Counter(one for one, other in zip(found, truth, strict=True) if one == other)
    return math.fsum(hits[label] / total for label, total in totals.items()) / len(totals)


def precision(found: Labels, truth: Labels, positive: Hashable) -> float:
    """0 where nothing is predicted positive."""
    hits, predicted, _ = _counts(found, truth, positive)
    return hits / predicted if predicted else 0.0


def recall(found: Labels, truth: Labels, positive: Hashable) -> float:
    hits, _, actual = _counts(found, truth, positive)
    if not actual:
        raise CheckError("the hidden labels hold nothing positive")
    return hits / actual


def f1(found: Labels, truth: Labels, positive: Hashable) -> float:
    """Harmonic mean of precision and recall, 0 where neither has anything to count."""
    hits, predicted, actual = _counts(found, truth, positive)
    return 2 * hits / (predicted + actual) if predicted + actual else 0.0


def f1_macro(found: Labels, truth: Labels) -> float:
    """Mean of f1 over the classes that occur among the labels or the predictions."""
    classes = dict.fromkeys([*truth, *found])
    hits = Counter(one for one, other in zip(found, truth, strict=True) if one == other)
    predicted, actual = Counter(found), Counter(truth)
    scores = (2 * hits[label] / (predicted[label] + actual[label]) for label in classes)
    return math.fsum(scores) / len(classes)


def _counts(found: Labels, truth: Labels, positive: Hashable) -> tuple[int, int, int]:
    hits = sum(
        one == positive and other == positive for one, other in zip(found, truth, strict=True)
    )
    return hits, sum(one == positive for one in found), sum(one == positive for one in truth)


def roc_auc(scores: Sequence[float], truth: Labels, positive: Hashable) -> float:
    """
    Probability that a positive input has a higher score than another, ties counted half: the
    statistic of Mann and Whitney, from the ranks.
    """
    ordered = sorted(range(len(scores)), key=lambda place: scores[place])
    rank_sum, start = 0.0, 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and scores[ordered[end]] == scores[ordered[start]]:
            end += 1
        rank = (start + 1 + end) / 2
        rank_sum += rank * sum(truth[place] == positive for place in ordered[start:end])
        start = end
    positives = sum(label == positive for label in truth)
    negatives = len(truth) - positives
    if not positives or not negatives:
        raise CheckError("the hidden labels hold only one class")
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def log_loss(probabilities: Sequence[Sequence[float]], truth: Sequence[int]) -> float:
    """Mean of -log of the true class's probability, which is cut at 1e-15."""
    losses = (
        -math.log(max(row[label], _LEAST_PROBABILITY))
        for row, label in zip(probabilities, truth, strict=True)
    )
    return math.fsum(losses) / len(truth)


def brier(probabilities: Sequence[Sequence[float]], truth: Sequence[int]) -> float:
    """
    Mean squared distance of the probabilities from the truth: of the second class's for two
    classes, summed over all for more.
    """
    total = math.fsum(
        math.fsum((value - (place == label)) ** 2 for place, value in enumerate(row))
        for row, label in zip(probabilities, truth, strict=True)
    )
    return total / len(truth) / (2 if len(probabilities[0]) == 2 else 1)


def mae(found: Sequence[float], truth: Sequence[float]) -> float:
    return _mean([abs(one - other) for one, other in zip(found, truth, strict=True)])


def mse(found: Sequence[float], truth: Sequence[float]) -> float:
    return _mean([_square(one - other) for one, other in zip(found, truth, strict=True)])


def rmse(found: Sequence[float], truth: Sequence[float]) -> float:
    return math.sqrt(mse(found, truth))


def r2(found: Sequence[float], truth: Sequence[float]) -> float:
    """Share of the variance that is explained; below 0 for worse than the mean."""
    variance = mse([_mean(list(truth))] * len(truth), truth)
    if variance == 0:
        raise CheckError("the hidden values are all equal")
    return 1 - mse(found, truth) / variance


def _mean(values: Sequence[float]) -> float:
    try:
        return math.fsum(values) / len(values)
    except OverflowError:
        # Only what an answer holds can be as large: it is as wrong as can be.
        return math.inf


def _square(value: float) -> float:
    try:
        return value**2
    except OverflowError:
        return math.inf
