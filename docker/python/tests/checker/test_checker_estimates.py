"""statistical estimates, and the promise that right draws hardly ever fail."""

import math
import random
from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.draws.bounds import entropy_distance, interval, limit, spread_margin
from pairwise_checker.draws.distributions import distribution_of
from pairwise_checker.draws.properties import (
    average,
    changes,
    curve,
    curve_of_sample,
    evenness,
    order,
    quantile,
    variety,
)
from pairwise_checker.outcome import CheckError
from test_checker_statistical import DRAWS, many

PI: dict[str, Any] = {
    "kind": "statistical",
    "estimate": {"draws": 10_000, "low": 0, "high": 4, "value": math.pi},
}
BESIDE = {"kind": "statistical", "estimate": {"draws": 10_000, "low": 0, "high": 4}}


def test_right_estimates_pass() -> None:
    for seed in range(8):
        rng = random.Random(seed)
        inside = sum(math.hypot(rng.random(), rng.random()) < 1 for _ in range(10_000))
        assert passes(PI, inside / 2_500, 3.0)
        assert passes(BESIDE, inside / 2_500, 3.1412)
    assert passes(PI, 3.2, 3.1)
    whole = {"kind": "statistical", "estimate": {"draws": 100, "low": 0, "high": 6, "value": 3}}
    assert passes(whole, 3, 3)


@pytest.mark.parametrize(
    "answer",
    [
        2.9,
        3.3,
        3,
        0.0,
        -3.14,
        4,
        math.nan,
        math.inf,
        None,
        "3.14",
        True,
        [3.14],
        3.14 + 0j,
        10**400,
    ],
)
def test_wrong_estimates_fail(answer: object) -> None:
    assert not passes(PI, answer, 3.1)


def test_arrays_without_dimensions_are_numbers() -> None:
    np = pytest.importorskip("numpy")
    assert passes(PI, np.float32(3.14), np.float64(3.1))
    assert passes(PI, np.array(3.14), 3.1)
    assert not passes(PI, np.array([3.14]), 3.1)


def test_the_deviation_of_a_term_tightens_the_bound() -> None:
    tight = {"kind": "statistical", "estimate": {**PI["estimate"], "sd": 0.1}}
    assert passes(tight, 3.145, 3.1)
    assert not passes(tight, 3.16, 3.1)
    assert passes(PI, 3.16, 3.1)


def test_the_message_names_the_bounds() -> None:
    assert why(PI, 2.9, 3.1).startswith(
        "the estimate 2.9 is too far from 3.14159: with 10000 draws it lies between 3.05206"
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [({"draws": 3}, 3.1), ({"low": 5}, 3.1), ({"value": 9}, 3.1), ({"sd": 0}, 3.1),
     ({"terms": 1}, 3.1), ({"value": None}, "text"), ({"value": None}, 7.0)],
)  # fmt: skip
def test_an_estimate_without_bounds_is_the_questions_fault(
    change: dict[str, Any], expected: object
) -> None:
    with pytest.raises(CheckError):
        judge({"kind": "statistical", "estimate": {**PI["estimate"], **change}}, 3.1, expected)
    with pytest.raises(CheckError):
        judge({**PI, "seeds": True}, 3.1, 3.1)


ALARM = 0.2
RUNS = 100


@pytest.mark.parametrize("name", DRAWS)
def test_right_draws_break_no_bound_more_often_than_it_allows(name: str) -> None:
    check, draw = DRAWS[name]
    distribution = distribution_of(check["distribution"])
    prepare = distribution.prepare or (lambda x: x)
    median = sorted(map(prepare, many(draw, 5, 20_001)))[10_000]
    tests = {
        "mean": average("mean", lambda x: x, distribution.mean, distribution.mean_rate,
                        distribution.low, distribution.high),
        "curve": curve(distribution),
        "quantile": quantile(0.5, float(median)),
        "order": order,
        "changes": changes(distribution),
        "evenness": evenness(distribution),
    }  # fmt: skip
    if distribution.is_discrete:
        del tests["evenness"]
    if distribution.square_rate is not None:
        tests["square"] = average(
            "square",
            lambda x: (x - distribution.mean) ** 2,
            distribution.variance,
            distribution.square_rate,
            0.0,
            math.inf,
        )
    alarms = dict.fromkeys([*tests, "sample", "variety"], 0)
    for seed in range(RUNS):
        draws = [float(prepare(x)) for x in many(draw, seed, 120)]
        other = [float(prepare(x)) for x in many(draw, seed + RUNS, 120)]
        pair = {"sample": curve_of_sample(other), "variety": variety(other)}
        for word, test in {**tests, **pair}.items():
            alarms[word] += test(draws, ALARM) is not None
    # The expectation is at most 20; 42 would be passed once in a million.
    assert max(alarms.values()) < 42, alarms


def test_the_moments_of_the_named_distributions_are_right() -> None:
    for check, draw in DRAWS.values():
        distribution = distribution_of(check["distribution"])
        prepare = distribution.prepare or (lambda x: x)
        draws = [prepare(x) for x in many(draw, 8, 40_000)]
        mean = math.fsum(draws) / len(draws)
        variance = math.fsum((x - distribution.mean) ** 2 for x in draws) / len(draws)
        assert abs(mean - distribution.mean) < 6 * math.sqrt(distribution.variance / len(draws))
        assert abs(variance / distribution.variance - 1) < 0.1
        assert distribution.mean_rate(distribution.mean) < 1e-9
        assert distribution.mean_rate(distribution.mean * 1.2 + 0.2) > 0
        values = sorted(set(draws))[:: max(1, len(set(draws)) // 7)]
        for value in values:
            share = sum(x <= value for x in draws) / len(draws)
            assert abs(distribution.below(value) - share) < 0.02


def test_bounds_agree_with_known_values() -> None:
    assert entropy_distance(0.5, 0.5) == 0
    assert entropy_distance(0.0, 0.3) == pytest.approx(-math.log(0.7))
    assert entropy_distance(1.2, 0.3) == math.inf
    assert entropy_distance(0.1, 0.0) == math.inf
    low, high = interval(lambda m: m**2 / 2, 0.0, -math.inf, math.inf, 2.0)
    assert (low, high) == (pytest.approx(-2), pytest.approx(2))
    assert limit(100, 2 / math.e) == pytest.approx(0.01)
    # Bernstein's bound solves n t^2 = 2 ln(2/alarm) (sd^2 + width t / 3).
    t = spread_margin(500, 3.0, 0.5, 1e-6)
    assert 500 * t**2 == pytest.approx(2 * math.log(2e6) * (0.25 + t))
