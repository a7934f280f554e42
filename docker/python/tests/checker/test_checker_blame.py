"""Who is to blame for a check that ended without a verdict."""

import json

import pytest
from pairwise_checker.grade import DECODED, DECODING, VERDICT
from pairwise_checker.requests import CheckRequest
from pairwise_checker.server import outcome_of

REQUEST = CheckRequest("c1", "case", {"kind": "equal"}, 7, None, 500)


@pytest.mark.parametrize("timed_out", [True, False])
def test_until_the_answer_is_there_the_checker_is(timed_out: bool) -> None:
    assert outcome_of({}, timed_out, REQUEST).verdict == "checker_error"


@pytest.mark.parametrize("timed_out", [True, False])
def test_while_it_is_decoded_the_answer_is(timed_out: bool) -> None:
    assert outcome_of({DECODING: b""}, timed_out, REQUEST).verdict == "bad_answer"


@pytest.mark.parametrize("timed_out", [True, False])
def test_afterwards_the_checker_is(timed_out: bool) -> None:
    reports = {DECODING: b"", DECODED: b""}
    assert outcome_of(reports, timed_out, REQUEST).verdict == "checker_error"


@pytest.mark.parametrize(
    "report",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        json.dumps({"verdict": "accepted", "message": "", "share": 1}).encode(),
        json.dumps({"verdict": ["passed"], "message": "", "share": 1}).encode(),
        json.dumps({"verdict": "passed", "message": None, "share": 1}).encode(),
        json.dumps({"verdict": "passed", "message": ""}).encode(),
        json.dumps({"verdict": "partial", "message": "", "share": 1}).encode(),
        json.dumps({"verdict": "partial", "message": "", "share": 0}).encode(),
        json.dumps({"verdict": "partial", "message": "", "share": True}).encode(),
        json.dumps({"verdict": "partial", "message": "", "share": "half"}).encode(),
        b'{"verdict": "partial", "message": "", "share": NaN}',
    ],
)
def test_a_report_that_cannot_be_read_is_never_a_pass(report: bytes) -> None:
    reports = {DECODING: b"", DECODED: b"", VERDICT: report}
    assert outcome_of(reports, False, REQUEST).verdict == "checker_error"


@pytest.mark.parametrize(
    ("verdict", "told", "share"),
    [("passed", 0.2, 1.0), ("partial", 0.25, 0.25), ("failed", 1, 0.0), ("bad_answer", 1, 0.0)],
)
def test_only_a_partial_verdict_names_its_share(verdict: str, told: float, share: float) -> None:
    report = json.dumps({"verdict": verdict, "message": "", "share": told}).encode()
    outcome = outcome_of({DECODING: b"", DECODED: b"", VERDICT: report}, False, REQUEST)
    assert (outcome.verdict, outcome.share) == (verdict, share)
