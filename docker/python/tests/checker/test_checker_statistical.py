"""statistical: draws of the right distribution pass, and whatever merely resembles them fails."""

import math
import random
from collections.abc import Callable
from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

COUNT = 1_000
CHECK: dict[str, Any] = {"kind": "statistical"}


def named(name: str, **parameters: float) -> dict[str, Any]:
    return {**CHECK, "distribution": {"name": name, **parameters}}


def many(draw: Callable[[random.Random], Any], seed: int = 1, count: int = COUNT) -> list[Any]:
    rng = random.Random(seed)
    return [draw(rng) for _ in range(count)]


def poisson(rng: random.Random, rate: float) -> int:
    bound, product, count = math.exp(-rate), rng.random(), 0
    while product > bound:
        product *= rng.random()
        count += 1
    return count


DRAWS: dict[str, tuple[dict[str, Any], Callable[[random.Random], Any]]] = {
    "uniform": (named("uniform", low=-1, high=3), lambda rng: rng.uniform(-1, 3)),
    "normal": (named("normal", mean=5, sd=2), lambda rng: rng.gauss(5, 2)),
    "lognormal": (named("lognormal", mean=0, sd=1), lambda rng: rng.lognormvariate(0, 1)),
    "exponential": (named("exponential", rate=2), lambda rng: rng.expovariate(2)),
    "laplace": (named("laplace", location=1, scale=2),
                lambda rng: 1 + 2 * (rng.expovariate(1) - rng.expovariate(1))),
    "integers": (named("integers", low=1, high=6), lambda rng: rng.randint(1, 6)),
    "bernoulli": (named("bernoulli", p=0.3), lambda rng: rng.random() < 0.3),
    "binomial": (named("binomial", trials=9, p=0.4),
                 lambda rng: sum(rng.random() < 0.4 for _ in range(9))),
    "poisson": (named("poisson", rate=4), lambda rng: poisson(rng, 4)),
    "geometric": (named("geometric", p=0.25),
                  lambda rng: 1 + int(math.log(1 - rng.random()) / math.log(0.75))),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAWS)
def test_right_draws_pass(name: str) -> None:
    check, draw = DRAWS[name]
    reference = many(draw, seed=99)
    for seed in range(5):
        outcome = judge(check, many(draw, seed), reference)
        assert outcome.verdict == "passed", outcome.message


@pytest.mark.parametrize("name", DRAWS)
def test_right_draws_resemble_those_of_the_reference(name: str) -> None:
    _, draw = DRAWS[name]
    assert judge(CHECK, many(draw, 3), many(draw, 4)).message == ""


@pytest.mark.parametrize("name", DRAWS)
def test_draws_of_any_other_distribution_fail(name: str) -> None:
    check, draw = DRAWS[name]
    reference = many(draw, 99, count=5_000)
    for other, (_, other_draw) in DRAWS.items():
        if other != name:
            assert not passes(check, many(other_draw, count=5_000), reference), other


NORMAL = named("normal", mean=0, sd=1)
GAUSS = many(lambda rng: rng.gauss(0, 1), 99)
FACES = many(lambda rng: rng.choice("abc"), 99)

WRONG: dict[str, tuple[dict[str, Any], Any, Any]] = {
    "another mean": (NORMAL, [x + 0.3 for x in GAUSS], GAUSS),
    "another spread": (NORMAL, [x * 1.4 for x in GAUSS], GAUSS),
    "constant": (NORMAL, [0.0] * COUNT, GAUSS),
    "constant as the reference": (CHECK, [0.0] * COUNT, GAUSS),
    "sorted": (NORMAL, sorted(GAUSS), GAUSS),
    "sorted beside the reference": (CHECK, sorted(GAUSS), GAUSS),
    "a grid": (named("uniform", low=0, high=1),
               random.Random(1).sample([(n + 0.5) / COUNT for n in range(COUNT)], COUNT),
               many(lambda rng: rng.random())),
    "few values again and again": (NORMAL, GAUSS[:100] * 10, GAUSS),
    "few values beside the reference": (CHECK, GAUSS[:100] * 10, GAUSS),
    "neighbours alike": (NORMAL, [x for x in GAUSS[:500] for _ in (0, 1)], GAUSS),
    "halves in turn": (NORMAL, [abs(x) * (-1) ** n for n, x in enumerate(GAUSS)], GAUSS),
    "blocks of heads": (named("bernoulli", p=0.5), [0] * 500 + [1] * 500,
                        many(lambda rng: rng.randint(0, 1))),
    "too few": (NORMAL, GAUSS[:-1], GAUSS),
    "none": (NORMAL, [], GAUSS),
    "nan": (NORMAL, [math.nan, *GAUSS[1:]], GAUSS),
    "infinite": (NORMAL, [math.inf, *GAUSS[1:]], GAUSS),
    "beyond floats": (NORMAL, [10**400, *GAUSS[1:]], GAUSS),
    "text": (NORMAL, [str(x) for x in GAUSS], GAUSS),
    "objects": (NORMAL, [object()] * COUNT, GAUSS),
    "one number": (NORMAL, 0.0, GAUSS),
    "nested": (NORMAL, [GAUSS], GAUSS),
    "a dict": (NORMAL, dict(enumerate(GAUSS)), GAUSS),
    "halves for whole": (named("integers", low=1, high=6),
                         many(lambda rng: rng.randint(1, 6) + 0.5),
                         many(lambda rng: rng.randint(1, 6))),
    "outside": (named("integers", low=1, high=6), [7, *many(lambda rng: rng.randint(1, 6))[1:]],
                many(lambda rng: rng.randint(1, 6))),
    "zero as lognormal": (DRAWS["lognormal"][0],
                          [0.0, *many(DRAWS["lognormal"][1])[1:]], many(DRAWS["lognormal"][1])),
    "loaded labels": (CHECK, many(lambda rng: rng.choice("aaaaabc")), FACES),
    "strange labels": (CHECK, many(lambda rng: rng.choice("abcd")), FACES),
    "numbers for labels": (CHECK, many(lambda rng: rng.randint(0, 2)), FACES),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_wrong_draws_fail(name: str) -> None:
    check, actual, expected = WRONG[name]
    assert not passes(check, actual, expected)


def test_order_may_be_allowed() -> None:
    free = {**NORMAL, "independent": False}
    assert passes(free, sorted(GAUSS), GAUSS)
    assert not passes(free, [x + 0.3 for x in sorted(GAUSS)], GAUSS)


UNIT = many(lambda rng: rng.random(), 99)
MOMENTS = {**CHECK, "low": 0, "high": 1, "mean": 0.5, "variance": 1 / 12}
QUANTILES = {**CHECK, "quantiles": [{"at": 0.25, "value": 0.25}, {"at": 0.9, "value": 0.9}]}
SHARES = {**CHECK, "proportions": [{"label": c, "share": 1 / 3} for c in "abc"]}

OPTIONS: list[tuple[dict[str, Any], Any, Any, bool]] = [
    (MOMENTS, many(lambda rng: rng.random(), 5), UNIT, True),
    (MOMENTS, [0.5] * COUNT, UNIT, False),
    (MOMENTS, many(lambda rng: rng.random() ** 2, 5), UNIT, False),
    (MOMENTS, many(lambda rng: float(rng.random() < 0.5), 5), UNIT, False),
    (MOMENTS, [1.01, *UNIT[1:]], UNIT, False),
    ({**CHECK, "low": 0, "high": 1}, many(lambda rng: rng.random(), 5), UNIT, True),
    ({**CHECK, "low": 0, "high": 1}, [0.5] * COUNT, UNIT, False),
    (QUANTILES, many(lambda rng: rng.random(), 5), UNIT, True),
    (QUANTILES, many(lambda rng: rng.random() ** 2, 5), UNIT, False),
    (QUANTILES, [0.25, 0.9] * 500, UNIT, False),
    (SHARES, many(lambda rng: rng.choice("abc"), 5), FACES, True),
    (SHARES, many(lambda rng: rng.choice("aab"), 5), FACES, False),
    (SHARES, [*many(lambda rng: rng.choice("abc"), 5)[1:], "d"], FACES, False),
    ({**CHECK, "proportions": [{"label": True, "share": 0.3}]},
     many(lambda rng: int(rng.random() < 0.3)), many(lambda rng: rng.random() < 0.3), True),
    ({**CHECK, "proportions": [{"label": True, "share": 0.3}]},
     many(lambda rng: rng.random() < 0.5), many(lambda rng: rng.random() < 0.3), False),
    (CHECK, many(lambda rng: rng.choice("abc"), 5), FACES, True),
]  # fmt: skip


@pytest.mark.parametrize(("check", "actual", "expected", "right"), OPTIONS)
def test_properties_of_a_distribution_without_a_name(
    check: dict[str, Any], actual: Any, expected: Any, right: bool
) -> None:
    assert passes(check, actual, expected) is right


def per_seed(draw: Callable[[random.Random], Any], seeds: list[int], count: int = COUNT) -> Any:
    return [many(draw, seed, count) for seed in seeds]


def test_every_seed_gives_draws_of_its_own() -> None:
    check, draw = {**NORMAL, "seeds": True}, DRAWS["normal"][1]
    standard = lambda rng: (draw(rng) - 5) / 2  # noqa: E731
    reference = per_seed(standard, [1, 2, 3])
    assert passes(check, per_seed(standard, [4, 5, 6]), reference)
    assert not passes(check, per_seed(standard, [4, 5, 4]), reference)
    shuffled = [*per_seed(standard, [4, 5]), sorted(many(standard, 4), key=hash)]
    assert not passes(check, shuffled, reference)
    assert not passes(check, per_seed(standard, [4, 5]), reference)
    assert not passes(check, many(standard, 4), reference)
    assert not passes(check, per_seed(draw, [4, 5, 6]), reference)
    message = why(check, per_seed(standard, [4, 5, 4]), reference)
    assert message == "samples 0 and 2 hold the same draws, though seeds differ"


def test_draws_of_few_values_may_only_be_repeated_where_that_is_no_accident() -> None:
    coin = {**named("bernoulli", p=0.5), "seeds": True}
    flip = lambda rng: rng.randint(0, 1)  # noqa: E731
    reference = per_seed(flip, [1, 2], count=100)
    assert passes(coin, per_seed(flip, [3, 4], count=100), reference)
    assert not passes(coin, per_seed(flip, [3, 3], count=100), reference)
    # A rare event: a hundred times nothing is likely, also twice.
    rare = {**named("bernoulli", p=0.0001), "seeds": True}
    assert passes(rare, [[0] * 100, [0] * 100], [[0] * 100, [0] * 100])


def test_libraries_samples_are_read() -> None:
    np = pytest.importorskip("numpy")
    draws = np.random.default_rng(7).normal(size=(2, COUNT))
    assert passes(NORMAL, draws[0], GAUSS)
    assert passes(NORMAL, draws[0].astype("f4"), np.array(GAUSS))
    assert passes({**NORMAL, "seeds": True}, draws, draws[::-1])
    assert not passes(NORMAL, draws, GAUSS)
    assert not passes(NORMAL, draws[:1].T, GAUSS)
    assert not passes(NORMAL, np.zeros(2_000_000), GAUSS)
    assert not passes(NORMAL, draws[0].astype(object).tolist() + [None], [*GAUSS, 0.0])
    assert not passes({**NORMAL, "seeds": True}, draws[0], draws)
    pd = pytest.importorskip("pandas")
    assert passes(NORMAL, pd.Series(draws[0]), GAUSS)


def test_messages_say_what_is_wrong_and_what_is_allowed() -> None:
    assert why(NORMAL, [x + 0.3 for x in GAUSS], GAUSS).startswith("the mean of 1000 draws is 0.3")
    assert "hardly ever less than -0.1814" in why(NORMAL, [x + 0.3 for x in GAUSS], GAUSS)
    assert "as on a grid" in why(*WRONG["a grid"])
    assert why(NORMAL, sorted(GAUSS), GAUSS) == (
        "the draws are in order: 999 of 999 steps rise and 0 fall"
    )
    assert why(NORMAL, [math.nan] * COUNT, GAUSS) == "draw 0 is nan"
    assert why(NORMAL, GAUSS[:10], GAUSS) == "expected 1000 draws, got 10"


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (NORMAL, GAUSS[:99]),
        (NORMAL, ["a"] * COUNT),
        (NORMAL, 3.0),
        ({**NORMAL, "seeds": True}, [GAUSS]),
        ({**NORMAL, "mu": 1}, GAUSS),
        (named("cauchy"), GAUSS),
        (named("normal", mean=0), GAUSS),
        (named("normal", mean=0, sd=0), GAUSS),
        (named("normal", mean=0, sd=True), GAUSS),
        (named("uniform", low=1, high=1), GAUSS),
        (named("bernoulli", p=1.5), GAUSS),
        (named("integers", low=0.5, high=3), GAUSS),
        ({**CHECK, "mean": 0.5}, GAUSS),
        ({**CHECK, "variance": 1.0, "low": 0, "high": 1}, GAUSS),
        ({**CHECK, "quantiles": []}, GAUSS),
        ({**CHECK, "quantiles": [{"at": 1.5, "value": 0}]}, GAUSS),
        ({**CHECK, "proportions": [{"label": "a", "share": 0.9}, {"label": "b", "share": 0.2}]},
         FACES),
        ({**CHECK, "distribution": "normal"}, GAUSS),
    ],
)  # fmt: skip
def test_a_check_that_cannot_work_is_the_questions_fault(
    check: dict[str, Any], expected: Any
) -> None:
    with pytest.raises(CheckError):
        judge(check, GAUSS, expected)
