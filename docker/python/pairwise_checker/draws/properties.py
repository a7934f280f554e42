"""
What draws are tested for. Every test returns the sentence that says what is wrong, or None, and is
wrong about right draws with a probability of at most `alarm`.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from .bounds import (
    Divergence,
    change_margin,
    curve_margin,
    entropy_distance,
    interval,
    limit,
    range_margin,
)
from .distributions import Distribution, below_of_sample

Test = Callable[[list[float], float], str | None]
LabelTest = Callable[[Counter[Hashable], float], str | None]


def _percent(share: float) -> str:
    return f"{share:.1%}"


def within(low: float, high: float) -> Test:
    """Draws outside are impossible."""

    def test(draws: list[float], _alarm: float) -> str | None:
        for position, draw in enumerate(draws):
            if not low <= draw <= high:
                return f"draw {position} is {draw:g}, outside {low:g} to {high:g}"
        return None

    return test


def whole(draws: list[float], _alarm: float) -> str | None:
    for position, draw in enumerate(draws):
        if not draw.is_integer():
            return f"draw {position} is {draw:g}, not a whole number"
    return None


def not_constant(draws: list[float], _alarm: float) -> str | None:
    """For draws whose distribution is not known, but has more than one value."""
    if len(set(draws)) > 1:
        return None
    return f"all {len(draws)} draws are {draws[0]:g}"


def average(
    word: str, value: Callable[[float], float], centre: float, rate: Divergence, lowest: float,
    highest: float,
) -> Test:  # fmt: skip
    """The mean of a function of the draws stays within Chernoff's bound for its rate function."""

    def test(draws: list[float], alarm: float) -> str | None:
        found = math.fsum(map(value, draws)) / len(draws)
        level = limit(len(draws), alarm)
        if rate(found) <= level:
            return None
        low, high = interval(rate, centre, lowest, highest, level)
        return (
            f"the {word} of {len(draws)} draws is {found:.4g}; right draws give {centre:.4g}, "
            f"and hardly ever less than {low:.4g} or more than {high:.4g}"
        )

    return test


def curve(distribution: Distribution) -> Test:
    """The whole distribution function (Kolmogorov and Smirnov's distance)."""

    def test(draws: list[float], alarm: float) -> str | None:
        ordered, count = sorted(draws), len(draws)
        worst = (0.0, 0.0, 0.0, 0.0)
        start = 0
        while start < count:
            value = ordered[start]
            end = bisect_right(ordered, value, start)
            for have, want in (
                (end / count, distribution.below(value)),
                (start / count, distribution.strictly_below(value)),
            ):
                worst = max(worst, (abs(have - want), value, have, want))
            start = end
        return _curve_text(worst, count, curve_margin(count, alarm))

    return test


def _curve_text(worst: tuple[float, float, float, float], count: int, margin: float) -> str | None:
    distance, value, have, want = worst
    if distance <= margin:
        return None
    return (
        f"{_percent(have)} of {count} draws lie below {value:.4g}, where {_percent(want)} are "
        f"expected; right draws are hardly ever more than {_percent(margin)} away"
    )


def curve_of_sample(reference: list[float]) -> Test:
    """The distribution function of the reference's draws, which are random themselves."""
    ordered = sorted(reference)

    def test(draws: list[float], alarm: float) -> str | None:
        found = sorted(draws)
        have, want = below_of_sample(found), below_of_sample(ordered)
        values = sorted({*found, *ordered})
        worst = max((abs(have(x) - want(x)), x, have(x), want(x)) for x in values)
        margin = curve_margin(len(found), alarm / 2) + curve_margin(len(ordered), alarm / 2)
        return _curve_text(worst, len(found), margin)

    return test


def quantile(at: float, value: float) -> Test:
    """At least that share lies at or below the value, and at most that share strictly below."""

    def test(draws: list[float], alarm: float) -> str | None:
        ordered = sorted(draws)
        count, level = len(draws), limit(len(draws), alarm)
        up_to, under = bisect_right(ordered, value) / count, bisect_left(ordered, value) / count
        wrong = next(
            (
                share
                for share, is_off in ((up_to, up_to < at), (under, under > at))
                if is_off and entropy_distance(share, at) > level
            ),
            None,
        )
        if wrong is None:
            return None
        return (
            f"{_percent(wrong)} of {count} draws lie below {value:g}, which is the "
            f"{_percent(at)} quantile"
        )

    return test


def proportion(key: Hashable, shown: str, share: float) -> LabelTest:
    """How often one label is drawn."""

    def test(counts: Counter[Hashable], alarm: float) -> str | None:
        total = counts.total()
        found = counts[key] / total
        level = limit(total, alarm)
        if entropy_distance(found, share) <= level:
            return None
        low, high = interval(lambda m: entropy_distance(m, share), share, 0.0, 1.0, level)
        return (
            f"{shown} is {_percent(found)} of {total} draws, where {_percent(share)} are expected "
            f"(hardly ever less than {_percent(low)} or more than {_percent(high)})"
        )

    return test


def order(draws: Sequence[float], alarm: float) -> str | None:
    """
    Draws that rise about as often as they fall. Reversed, independent draws are as likely, so the
    difference is 0 on average, and one draw changes it by at most 2.
    """
    steps = list(zip(draws, draws[1:], strict=False))
    rises = sum(one < other for one, other in steps)
    falls = sum(one > other for one, other in steps)
    if abs(rises - falls) <= change_margin(len(draws), 2, alarm):
        return None
    return f"the draws are in order: {rises} of {len(steps)} steps rise and {falls} fall"


def changes(distribution: Distribution) -> Test:
    """Independent draws leave one half of the distribution for the other as often as not."""
    together = distribution.collision if distribution.is_discrete else 0.5

    def side(draw: float) -> float:
        return draw if distribution.is_discrete else float(distribution.below(draw) > 0.5)

    def test(draws: list[float], alarm: float) -> str | None:
        sides = list(map(side, draws))
        found = sum(one != other for one, other in zip(sides, sides[1:], strict=False))
        expected = (len(draws) - 1) * (1 - together)
        if abs(found - expected) <= change_margin(len(draws), 2, alarm):
            return None
        how = "stay near one another" if found < expected else "alternate"
        return (
            f"neighbouring draws {how}: {found} changes of side where about {expected:.0f} are "
            "expected of independent draws"
        )

    return test


def evenness(distribution: Distribution) -> Test:
    """
    Of n cells of equal probability, n draws leave about n/e empty, and one draw changes that by at
    most one. A grid leaves none, and repeated values leave too many.
    """

    def test(draws: list[float], alarm: float) -> str | None:
        count = len(draws)
        cells = {min(int(distribution.below(draw) * count), count - 1) for draw in draws}
        empty, expected = count - len(cells), count * (1 - 1 / count) ** count
        if abs(empty - expected) <= change_margin(count, 1, alarm):
            return None
        if empty < expected:
            return f"the {count} draws are spread more evenly than random draws are, as on a grid"
        return f"only {len(set(draws))} of {count} draws differ, or they lie in clumps"

    return test


def variety(reference: list[float]) -> Test:
    """As many different values as the reference's draws hold, within what chance allows."""
    wanted = len(set(reference))

    def test(draws: list[float], alarm: float) -> str | None:
        found = len(set(draws))
        allowed = change_margin(len(draws), 1, alarm / 2) + change_margin(
            len(reference), 1, alarm / 2
        )
        if abs(found - wanted) <= allowed:
            return None
        return f"{found} of {len(draws)} draws differ, where about {wanted} are expected"

    return test


def label_shares(reference: Counter[Hashable], names: dict[Hashable, str]) -> LabelTest:
    """How often each label of the reference's draws is drawn, and how often any other."""
    total = reference.total()

    def test(counts: Counter[Hashable], alarm: float) -> str | None:
        each = alarm / (2 * (len(reference) + 1))
        margin = range_margin(total, 1, each) + range_margin(counts.total(), 1, each)
        strange = sum(count for key, count in counts.items() if key not in reference)
        shares = [(names[key], counts[key], wanted / total) for key, wanted in reference.items()]
        for name, found, want in [*shares, ("another label", strange, 0.0)]:
            have = found / counts.total()
            if abs(have - want) > margin:
                return (
                    f"{name} is {_percent(have)} of the draws, where about {_percent(want)} "
                    "are expected"
                )
        return None

    return test
