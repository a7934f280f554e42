"""Who is to blame for a check that ended without a verdict."""

import json

import pytest
from pairwise_checker.child import FINAL, ChildResult
from pairwise_checker.grade import DECODED
from pairwise_checker.requests import CheckRequest
from pairwise_checker.server import outcome_of

REQUEST = CheckRequest("c1", "case", {"kind": "equal"}, 7, None, 500)


@pytest.mark.parametrize("timed_out", [True, False])
def test_until_it_is_decoded_the_answer_is(timed_out: bool) -> None:
    assert outcome_of(ChildResult({}, timed_out), REQUEST).verdict == "bad_answer"


@pytest.mark.parametrize("timed_out", [True, False])
def test_afterwards_the_checker_is(timed_out: bool) -> None:
    result = ChildResult({DECODED: b""}, timed_out)
    assert outcome_of(result, REQUEST).verdict == "checker_error"


@pytest.mark.parametrize(
    "report",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        json.dumps({"verdict": "accepted", "message": ""}).encode(),
        json.dumps({"verdict": ["passed"], "message": ""}).encode(),
        json.dumps({"verdict": "passed", "message": None}).encode(),
    ],
)
def test_a_report_that_cannot_be_read_is_never_a_pass(report: bytes) -> None:
    assert outcome_of(ChildResult({FINAL: report}), REQUEST).verdict == "checker_error"
