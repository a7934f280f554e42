"""The distributions that a check can name: and what is known of each."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ..options import Options
from ..outcome import CheckError
from .bounds import Divergence, entropy_distance

_TAIL_DEVIATIONS = 40


@dataclass(frozen=True)
class Distribution:
    """
    `below(x)` is P(X <= x). `mean_rate` is the rate function of Chernoff's bound for a mean,
    `square_rate` that for the mean square of the distance from `mean`, where one is known.
    `collision` is the probability that two draws are equal. `prepare` is applied to draws first.
    """

    text: str
    below: Callable[[float], float]
    low: float
    high: float
    mean: float
    mean_rate: Divergence
    variance: float
    square_rate: Divergence | None = None
    is_discrete: bool = False
    collision: float = 0.0
    prepare: Callable[[float], float] | None = None

    def strictly_below(self, value: float) -> float:
        """P(X < x)."""
        return self.below(math.ceil(value) - 1) if self.is_discrete else self.below(value)


def bounded_rates(low: float, high: float, mean: float, variance: float | None
                  ) -> tuple[Divergence, Divergence | None]:  # fmt: skip
    """Rates of the mean and of the mean square for any distribution on an interval."""
    width = high - low
    farthest = max(high - mean, mean - low) ** 2

    def mean_rate(found: float) -> float:
        return entropy_distance((found - low) / width, (mean - low) / width)

    def square_rate(found: float) -> float:
        return entropy_distance(found / farthest, (variance or 0.0) / farthest)

    return mean_rate, None if variance is None else square_rate


def _uniform(options: Options) -> Distribution:
    low, high = options.any_number("low"), options.any_number("high")
    if low >= high:
        raise CheckError("high must be above low")
    variance = (high - low) ** 2 / 12
    rates = bounded_rates(low, high, (low + high) / 2, variance)
    return Distribution(
        f"uniform on {low:g} to {high:g}",
        lambda x: min(max((x - low) / (high - low), 0.0), 1.0),
        low, high, (low + high) / 2, rates[0], variance, rates[1],
    )  # fmt: skip


def _normal(options: Options) -> Distribution:
    mean, sd = options.any_number("mean"), options.positive("sd")
    return Distribution(
        f"normal with mean {mean:g} and sd {sd:g}",
        lambda x: math.erfc((mean - x) / (sd * math.sqrt(2))) / 2,
        -math.inf, math.inf, mean, lambda m: ((m - mean) / sd) ** 2 / 2, sd**2,
        # The sum of n squares is chi-squared distributed.
        lambda s: _gamma_rate(s / sd**2) / 2,
    )  # fmt: skip


def _gamma_rate(ratio: float) -> float:
    """Rate function of a mean of exponential draws, as a ratio to its expectation."""
    return ratio - 1 - math.log(ratio) if ratio > 0 else math.inf


def _lognormal(options: Options) -> Distribution:
    normal = _normal(options)
    return Distribution(
        f"lognormal, its logarithm {normal.text}",
        normal.below, normal.low, normal.high, normal.mean, normal.mean_rate, normal.variance,
        normal.square_rate, prepare=lambda x: math.log(x) if x > 0 else math.nan,
    )  # fmt: skip


def _exponential(options: Options) -> Distribution:
    rate = options.positive("rate")
    return Distribution(
        f"exponential with rate {rate:g}",
        lambda x: -math.expm1(-rate * x) if x > 0 else 0.0,
        0.0, math.inf, 1 / rate, lambda m: _gamma_rate(m * rate), 1 / rate**2,
    )  # fmt: skip


def _laplace(options: Options) -> Distribution:
    location, scale = options.any_number("location"), options.positive("scale")

    def below(x: float) -> float:
        tail = math.exp(-abs(x - location) / scale) / 2
        return tail if x < location else 1 - tail

    def mean_rate(found: float) -> float:
        distance = abs(found - location) / scale
        if distance < 1e-6:
            return distance**2 / 4
        root = math.sqrt(1 + distance**2) - 1
        return root + math.log(2 * root / distance**2)

    return Distribution(
        f"Laplace with location {location:g} and scale {scale:g}",
        below, -math.inf, math.inf, location, mean_rate, 2 * scale**2,
    )  # fmt: skip


def _integers(options: Options) -> Distribution:
    low, high = options.whole("low"), options.whole("high")
    if low > high:
        raise CheckError("high must not be below low")
    count = high - low + 1
    mean, variance = (low + high) / 2, (count**2 - 1) / 12
    rates = bounded_rates(low, high, mean, variance) if count > 1 else (lambda _: 0.0, None)
    return Distribution(
        f"whole numbers from {low} to {high}",
        lambda x: min(max((math.floor(x) - low + 1) / count, 0.0), 1.0),
        low, high, mean, rates[0], variance, rates[1], is_discrete=True, collision=1 / count,
    )  # fmt: skip


def _bernoulli(options: Options) -> Distribution:
    p = options.number("p", math.nan, maximum=1)
    return Distribution(
        f"Bernoulli with p {p:g}",
        lambda x: 0.0 if x < 0 else 1 - p if x < 1 else 1.0,
        0, 1, p, lambda m: entropy_distance(m, p), p * (1 - p),
        is_discrete=True, collision=p**2 + (1 - p) ** 2,
    )  # fmt: skip


def _from_weights(weights: list[float], first: int) -> tuple[Callable[[float], float], float]:
    """Distribution function of whole numbers from `first` on, and the chance of equal draws."""
    sums = list(accumulate(weights))

    def below(x: float) -> float:
        place = math.floor(x) - first
        return 0.0 if place < 0 else min(sums[min(place, len(sums) - 1)], 1.0)

    return below, sum(weight**2 for weight in weights)


def _binomial(options: Options) -> Distribution:
    trials, p = options.whole("trials"), options.number("p", math.nan, maximum=1)
    if not 1 <= trials <= 100_000:
        raise CheckError("trials is out of range")

    def weight(k: int) -> float:
        if p in (0, 1):
            return float(k == trials * p)
        chosen = math.lgamma(trials + 1) - math.lgamma(k + 1) - math.lgamma(trials - k + 1)
        return math.exp(chosen + k * math.log(p) + (trials - k) * math.log1p(-p))

    below, collision = _from_weights([weight(k) for k in range(trials + 1)], 0)
    return Distribution(
        f"binomial with {trials} trials and p {p:g}", below, 0, trials, trials * p,
        lambda m: trials * entropy_distance(m / trials, p), trials * p * (1 - p),
        is_discrete=True, collision=collision,
    )  # fmt: skip


def _poisson(options: Options) -> Distribution:
    rate = options.positive("rate", maximum=100_000)
    last = math.ceil(rate + _TAIL_DEVIATIONS * (math.sqrt(rate) + 1))
    weights = [math.exp(k * math.log(rate) - rate - math.lgamma(k + 1)) for k in range(last + 1)]
    below, collision = _from_weights(weights, 0)
    return Distribution(
        f"Poisson with rate {rate:g}", below, 0, math.inf, rate,
        lambda m: (m * math.log(m / rate) if m > 0 else 0.0) - m + rate if m >= 0 else math.inf,
        rate, is_discrete=True, collision=collision,
    )  # fmt: skip


def _geometric(options: Options) -> Distribution:
    p = options.positive("p", maximum=1)
    return Distribution(
        f"geometric with p {p:g}, from 1 on",
        lambda x: 1 - (1 - p) ** math.floor(x) if x >= 1 else 0.0,
        1, math.inf, 1 / p,
        # n draws above n * m in sum are n * m trials with no more than n successes.
        lambda m: m * entropy_distance(1 / m, p) if m >= 1 else math.inf,
        (1 - p) / p**2, is_discrete=True, collision=p / (2 - p),
    )  # fmt: skip


_BUILDERS: dict[str, tuple[Callable[[Options], Distribution], frozenset[str]]] = {
    "uniform": (_uniform, frozenset({"low", "high"})),
    "normal": (_normal, frozenset({"mean", "sd"})),
    "lognormal": (_lognormal, frozenset({"mean", "sd"})),
    "exponential": (_exponential, frozenset({"rate"})),
    "laplace": (_laplace, frozenset({"location", "scale"})),
    "integers": (_integers, frozenset({"low", "high"})),
    "bernoulli": (_bernoulli, frozenset({"p"})),
    "binomial": (_binomial, frozenset({"trials", "p"})),
    "poisson": (_poisson, frozenset({"rate"})),
    "geometric": (_geometric, frozenset({"p"})),
}


def distribution_of(fields: Mapping[str, Any]) -> Distribution:
    """From the `distribution` of a check; CheckError where it is none."""
    name = fields.get("name")
    if not isinstance(name, str) or name not in _BUILDERS:
        raise CheckError(f"unknown distribution {name!r}")
    build, parameters = _BUILDERS[name]
    return build(Options(fields, parameters | {"name"}))


def below_of_sample(values: list[float]) -> Callable[[float], float]:
    """The distribution function of a sample, which is sorted."""
    return lambda x: bisect_right(values, x) / len(values)
