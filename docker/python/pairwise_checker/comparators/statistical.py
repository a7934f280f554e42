"""Draws from a distribution, or an estimate, within bounds that follow from their number."""

from __future__ import annotations

from typing import Any

from ..comparison import Comparator, Comparison
from ..draws.distributions import distribution_of
from ..draws.estimates import estimate_difference
from ..draws.judge import first_fault, repeated_sample, require_usable_count
from ..draws.plans import MOMENTS, plan_of
from ..draws.sample import UnusableDraws, count_of, labels_of, numbers_of, samples_of
from ..options import Options
from ..outcome import CheckError, Outcome, failed, from_difference

_ALLOWED = MOMENTS | {"distribution", "estimate", "seeds", "independent"}
_MAX_SAMPLES = 50


def _prepare(options: Options) -> Any:
    fields = options.fields("distribution")
    return distribution_of(fields).prepare if fields is not None else None


def _draws_difference(comparison: Comparison, options: Options) -> str | None:
    many = options.flag("seeds", False)
    try:
        wanted = samples_of(comparison.expected) if many else [comparison.expected]
        counts = [count_of(sample) for sample in wanted]
        for count in counts:
            require_usable_count(count)
        plans = [plan_of(options, sample) for sample in wanted]
    except UnusableDraws as cause:
        raise CheckError(f"the reference: {cause}") from cause
    if many and not 2 <= len(wanted) <= _MAX_SAMPLES:
        raise CheckError(f"seeds needs 2 to {_MAX_SAMPLES} samples")
    found = samples_of(comparison.actual) if many else [comparison.actual]
    if len(found) != len(wanted):
        return f"expected {len(wanted)} samples, got {len(found)}"
    for position, count in enumerate(counts):
        if count_of(found[position]) != count:
            return f"expected {count} draws, got {count_of(found[position])}"
    labels = [labels_of(s) if p.labels else [] for s, p in zip(found, plans, strict=True)]
    numbers = [numbers_of(s) if p.numbers else [] for s, p in zip(found, plans, strict=True)]
    prepare = _prepare(options)
    if prepare is not None:
        numbers = [[prepare(draw) for draw in sample] for sample in numbers]
        if any(draw != draw for sample in numbers for draw in sample):
            return "a draw is 0 or negative, which the distribution does not give"
    text = first_fault(plans, numbers, labels)
    if text is not None or not many:
        return text
    return repeated_sample(
        [a or b for a, b in zip(numbers, labels, strict=True)],
        max(plan.collision for plan in plans),
    )


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, _ALLOWED)
    estimate = options.fields("estimate")
    try:
        if estimate is None:
            return from_difference(_draws_difference(comparison, options))
        if options.has_any(_ALLOWED - {"estimate"}):
            raise CheckError("an estimate takes no options for draws")
        return from_difference(
            estimate_difference(comparison.actual, comparison.expected, estimate)
        )
    except UnusableDraws as cause:
        return failed(str(cause))


STATISTICAL = Comparator(_compare)
