"""Which tests follow from the options of a check."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable
from typing import Any

from ..options import Options
from ..outcome import CheckError
from ..wording import show
from .bounds import FALSE_ALARM, change_margin
from .distributions import Distribution, bounded_rates, distribution_of
from .judge import Plan
from .properties import (
    average,
    changes,
    curve,
    curve_of_sample,
    evenness,
    label_shares,
    not_constant,
    order,
    proportion,
    quantile,
    variety,
    whole,
    within,
)
from .sample import items_of, label_key, labels_of, numbers_of

MOMENTS = frozenset({"low", "high", "mean", "variance", "quantiles", "proportions"})


def _plan_of_distribution(distribution: Distribution, independent: bool) -> Plan:
    mean = distribution.mean
    plan = Plan(collision=distribution.collision)
    if distribution.is_discrete:
        plan.numbers.append(whole)
    plan.numbers += [
        within(distribution.low, distribution.high),
        average(
            "mean", lambda draw: draw, mean, distribution.mean_rate, distribution.low,
            distribution.high,
        ),
        curve(distribution),
    ]  # fmt: skip
    if distribution.square_rate is not None:
        plan.numbers.append(_spread_test(distribution.square_rate, mean, distribution.variance))
    if independent:
        plan.numbers += [order, changes(distribution)]
        plan.numbers += [] if distribution.is_discrete else [evenness(distribution)]
    return plan


def _spread_test(rate: Any, mean: float, variance: float, highest: float = math.inf) -> Any:
    word = "mean square of the distance from the mean"
    return average(word, lambda draw: (draw - mean) ** 2, variance, rate, 0.0, highest)


def _plan_of_moments(options: Options, independent: bool) -> Plan:
    """Tests of what the check says of the distribution, which it does not name."""
    plan = Plan()
    low, high = options.optional_number("low"), options.optional_number("high")
    mean, variance = options.optional_number("mean"), options.optional_number("variance")
    if low is not None or high is not None:
        plan.numbers.append(within(_or(low, -math.inf), _or(high, math.inf)))
    if mean is not None:
        plan.numbers += _moment_tests(low, high, mean, variance)
    elif variance is not None:
        raise CheckError("variance needs mean")
    if options.has_any(frozenset({"quantiles"})) and not options.list_of_fields("quantiles"):
        raise CheckError("quantiles is empty")
    for fields in options.list_of_fields("quantiles"):
        one = Options(fields, frozenset({"at", "value"}))
        at = one.positive("at", maximum=1)
        plan.numbers.append(quantile(at, one.any_number("value")))
    plan.labels += _share_tests(options)
    if independent and plan.numbers:
        plan.numbers.append(order)
    return plan


def _or(value: float | None, default: float) -> float:
    return default if value is None else value


def _moment_tests(
    low: float | None, high: float | None, mean: float, variance: float | None
) -> list[Any]:
    if low is None or high is None or not low < mean < high:
        raise CheckError("mean needs low and high on both sides of it")
    mean_rate, square_rate = bounded_rates(low, high, mean, variance)
    tests = [average("mean", lambda draw: draw, mean, mean_rate, low, high)]
    if square_rate is not None and variance is not None:
        farthest = max(high - mean, mean - low) ** 2
        if not 0 < variance <= farthest:
            raise CheckError("variance is out of range")
        tests.append(_spread_test(square_rate, mean, variance, farthest))
    return tests


def _share_tests(options: Options) -> list[Any]:
    tests, total, known = [], 0.0, set()
    for fields in options.list_of_fields("proportions"):
        one = Options(fields, frozenset({"label", "share"}))
        share = one.number("share", math.nan, maximum=1)
        key = label_key(one.label("label"))
        if key in known:
            raise CheckError("proportions names a label twice")
        known.add(key)
        total += share
        tests.append(proportion(key, show(fields["label"]), share))
    if options.has_any(frozenset({"proportions"})) and not tests:
        raise CheckError("proportions is empty")
    if total > 1 + 1e-9:
        raise CheckError("proportions add up to more than 1")
    if tests and total > 1 - 1e-9:
        tests.append(_only(known))
    return tests


def _only(known: set[Hashable]) -> Any:
    def test(counts: Counter[Hashable], _alarm: float) -> str | None:
        strange = sum(count for key, count in counts.items() if key not in known)
        return f"{strange} draws have a label that is never drawn" if strange else None

    return test


def _plan_of_sample(expected: Any, independent: bool) -> Plan:
    """Tests against the draws of the reference."""
    items = items_of(expected)
    if any(isinstance(item, str) for item in items):
        keys = labels_of(expected)
        names = {key: show(item) for key, item in zip(keys, items, strict=True)}
        counts = Counter(keys)
        return Plan(labels=[label_shares(counts, names)], collision=_collision(keys))
    numbers = numbers_of(expected)
    plan = Plan([curve_of_sample(numbers), variety(numbers)], collision=_collision(numbers))
    plan.numbers += [order] if independent else []
    return plan


def _collision(items: list[Any]) -> float:
    """At least the chance that two draws are equal; 0 where hardly any two are."""
    count = len(items)
    squares = sum((number / count) ** 2 for number in Counter(items).values())
    if squares < 2 / count:
        return 0.0
    return min(1.0, squares + 2 * change_margin(count, 1 / count, FALSE_ALARM))


def _variety_tests(reference: list[float]) -> list[Any]:
    """Moments and quantiles alone would let one or two values through that happen to have them."""
    if 2 * len(set(reference)) > len(reference):
        return [variety(reference)]
    return [not_constant] if len(set(reference)) > 1 else []


def plan_of(options: Options, expected: Any) -> Plan:
    """The tests for one sample, beside the reference's own; CheckError for options that clash."""
    independent = options.flag("independent", True)
    fields = options.fields("distribution")
    if fields is not None:
        if options.has_any(MOMENTS):
            raise CheckError("a named distribution has its own moments, quantiles and shares")
        numbers_of(expected)
        return _plan_of_distribution(distribution_of(fields), independent)
    if options.has_any(MOMENTS):
        plan = _plan_of_moments(options, independent)
        if options.has_any(MOMENTS - {"low", "high"}):
            keys = labels_of(expected) if plan.labels else numbers_of(expected)
            plan.collision = _collision(list(keys))
            if plan.numbers and not plan.labels:
                plan.numbers += _variety_tests(numbers_of(expected))
            return plan
        sample = _plan_of_sample(expected, independent)
        return Plan(plan.numbers + sample.numbers, sample.labels, sample.collision)
    return _plan_of_sample(expected, independent)
