"""
How far from its expectation a statistic of n draws may lie. All bounds hold for every n, none is
asymptotic: `alarm` is an upper bound of the probability that right draws break one.
"""

import math
from collections.abc import Callable

# Of one check, all its tests together.
FALSE_ALARM = 1e-6
# Below this the bounds are so wide that a wrong distribution passes as well.
MIN_DRAWS = 100
MAX_DRAWS = 500_000
_BISECTIONS = 80

Divergence = Callable[[float], float]


def entropy_distance(found: float, expected: float) -> float:
    """
    Kullback-Leibler divergence of two probabilities. The mean of n independent values in [0, 1]
    with the expectation p reaches m with a probability of at most
    exp(-n * entropy_distance(m, p)): Hoeffding (1963), theorem 1.
    """
    if not 0 <= found <= 1:
        return math.inf
    parts = ((found, expected), (1 - found, 1 - expected))
    if any(one > 0 and other <= 0 for one, other in parts):
        return math.inf
    return sum(one * math.log(one / other) for one, other in parts if one > 0)


def limit(count: int, alarm: float) -> float:
    """What a two-sided Chernoff bound allows the divergence of a mean of n draws to be."""
    return math.log(2 / alarm) / count


def curve_margin(count: int, alarm: float) -> float:
    """
    Largest distance of an empirical distribution function from the true one, whatever the
    distribution: Dvoretzky, Kiefer and Wolfowitz with the constant of Massart (1990).
    """
    return math.sqrt(math.log(2 / alarm) / (2 * count))


def change_margin(count: int, effect: float, alarm: float) -> float:
    """
    Distance from its expectation of a statistic that one draw changes by at most `effect`:
    McDiarmid (1989).
    """
    return effect * math.sqrt(count * math.log(2 / alarm) / 2)


def range_margin(count: int, width: float, alarm: float) -> float:
    """Distance of a mean of n terms within an interval of that width: Hoeffding (1963)."""
    return width * curve_margin(count, alarm)


def spread_margin(count: int, width: float, sd: float, alarm: float) -> float:
    """The same where the standard deviation of a term is known, too: Bernstein's inequality."""
    level = limit(count, alarm)
    linear = width * level / 3
    return linear + math.sqrt(linear**2 + 2 * sd**2 * level)


def interval(divergence: Divergence, centre: float, low: float, high: float, level: float
             ) -> tuple[float, float]:  # fmt: skip
    """Where a divergence that grows away from the centre stays below the level."""
    return _edge(divergence, centre, low, level), _edge(divergence, centre, high, level)


def _edge(divergence: Divergence, inside: float, outside: float, level: float) -> float:
    if math.isinf(outside):
        step = 1.0 if outside > 0 else -1.0
        outside = inside + step
        while divergence(outside) <= level:
            step *= 2
            outside = inside + step
    if divergence(outside) <= level:
        return outside
    for _ in range(_BISECTIONS):
        middle = (inside + outside) / 2
        if divergence(middle) <= level:
            inside = middle
        else:
            outside = middle
    return inside
