"""Outcomes: what part of the points each verdict is worth."""

import math

import pytest
from pairwise_checker.outcome import PASSED, CheckError, Outcome, failed, partial


def test_only_a_pass_is_worth_everything() -> None:
    assert PASSED.share == 1
    for verdict in ("failed", "bad_answer", "checker_error"):
        assert Outcome(verdict, "why", 0.9).share == 0


def test_a_partial_outcome_is_worth_its_share() -> None:
    outcome = partial(0.25, "accuracy 0.7")
    assert (outcome.verdict, outcome.share, outcome.message) == ("partial", 0.25, "accuracy 0.7")


def test_shares_at_the_ends_are_a_pass_or_a_failure() -> None:
    assert partial(1.0, "why") is PASSED
    assert partial(7.0, "why") is PASSED
    assert partial(0.0, "why") == failed("why")
    assert partial(-1.0, "why") == failed("why")


@pytest.mark.parametrize("share", [0.0, 1.0, 2.0, -0.5, math.nan, math.inf])
def test_a_share_that_is_none_is_refused(share: float) -> None:
    with pytest.raises(CheckError):
        Outcome("partial", "why", share)


def test_a_share_of_nan_earns_nothing() -> None:
    with pytest.raises(CheckError):
        partial(math.nan, "why")
