"""How good predictions for hidden inputs are; between baseline and target a share is earned."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from ..comparison import Comparator, Comparison
from ..metrics import scores
from ..metrics.predictions import (
    UnusablePredictions,
    label_key,
    labels_of,
    numbers_of,
    probabilities_of,
    rows_of,
)
from ..options import Options
from ..outcome import PASSED, CheckError, Outcome, failed, partial

_OF_LABELS = {
    "accuracy": scores.accuracy,
    "balanced_accuracy": scores.balanced_accuracy,
    "f1_macro": scores.f1_macro,
}
_OF_ONE_CLASS = {"precision": scores.precision, "recall": scores.recall, "f1": scores.f1}
_OF_PROBABILITIES = {"log_loss": scores.log_loss, "brier": scores.brier}
_OF_NUMBERS = {"r2": scores.r2, "mae": scores.mae, "mse": scores.mse, "rmse": scores.rmse}
_LOSSES = frozenset({"log_loss", "brier", "mae", "mse", "rmse"})
_METRICS = ("accuracy", "balanced_accuracy", "precision", "recall", "f1", "f1_macro", "roc_auc",
            "log_loss", "brier", "r2", "mae", "mse", "rmse")  # fmt: skip
_ALLOWED = frozenset({"metric", "baseline", "target", "labels", "classes", "positive"})
_MIN_LABELS = 2
_ROUNDING = 1e-9

Score = Callable[[list[Any]], float]


def _truth(comparison: Comparison, options: Options) -> list[Any]:
    """The labels: from checks.py, where no candidate's code runs, or the reference's value."""
    name = options.optional_text("labels")
    value = comparison.expected
    if name is not None:
        function = getattr(comparison.load_checks(), name, None)
        if not callable(function):
            raise CheckError(f"checks.py has no function {name}")
        value = function(comparison.seed)
    truth = rows_of(value)
    if len(truth) < _MIN_LABELS:
        raise CheckError("there are hardly any hidden labels")
    return truth


def _score(metric: str, truth: list[Any], options: Options) -> Score:
    """The metric as a function of predictions; CheckError where the labels do not suit it."""
    if metric in _OF_NUMBERS:
        wanted = numbers_of(truth)
        return lambda rows: _OF_NUMBERS[metric](numbers_of(rows), wanted)
    labels = labels_of(truth)
    if metric in _OF_LABELS:
        return lambda rows: _OF_LABELS[metric](labels_of(rows), labels)
    if metric in _OF_PROBABILITIES:
        places = _class_places(labels, options)
        numbered = [places[label] for label in labels]
        return lambda rows: _OF_PROBABILITIES[metric](probabilities_of(rows, len(places)), numbered)
    positive = options.optional_label("positive")
    key = label_key(1 if positive is None else positive)
    if key not in labels:
        raise CheckError("the hidden labels hold nothing positive")
    if metric == "roc_auc":
        return lambda rows: scores.roc_auc(numbers_of(rows), labels, key)
    return lambda rows: _OF_ONE_CLASS[metric](labels_of(rows), labels, key)


def _class_places(labels: list[Hashable], options: Options) -> dict[Hashable, int]:
    """The column of each class: as the check lists them, else in their order."""
    classes = options.optional_labels("classes")
    keys = [label_key(label) for label in classes] if classes else _in_order(labels)
    places = {key: place for place, key in enumerate(keys)}
    if len(places) < max(2, len(keys)) or any(label not in places for label in labels):
        raise CheckError("classes must name every label once, and at least two")
    return places


def _in_order(labels: list[Hashable]) -> list[Hashable]:
    if len({kind for kind, _ in labels}) > 1:  # type: ignore[misc]
        raise CheckError("labels of several types have no order: name the classes")
    return sorted(set(labels))  # type: ignore[type-var]


def _outcome(metric: str, found: float, baseline: float, target: float) -> Outcome:
    if found != found:
        raise CheckError(f"{metric} is not a number")
    share = (found - baseline) / (target - baseline)
    # Rounding of the score must not cost a point.
    if share >= 1 - _ROUNDING:
        return PASSED
    side = "above" if metric in _LOSSES else "below"
    return partial(
        share,
        f"{metric} is {found:.4f}: full points from {target:g} on, none at {baseline:g} and {side}",
    )


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, _ALLOWED)
    metric = options.text("metric")
    if metric not in _METRICS:
        raise CheckError(f"unknown metric {metric!r}")
    baseline, target = options.any_number("baseline"), options.any_number("target")
    if target == baseline or (target < baseline) != (metric in _LOSSES):
        raise CheckError("the target must be better than the baseline")
    try:
        truth = _truth(comparison, options)
        score = _score(metric, truth, options)
    except UnusablePredictions as cause:
        raise CheckError(f"the hidden labels: {cause}") from cause
    try:
        rows = rows_of(comparison.actual, len(truth))
        if len(rows) != len(truth):
            return failed(f"expected {len(truth)} predictions, got {len(rows)}")
        return _outcome(metric, score(rows), baseline, target)
    except UnusablePredictions as cause:
        return failed(str(cause))


MODEL_QUALITY = Comparator(_compare)
