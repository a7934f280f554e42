"""model_quality: predictions earn what lies between baseline and target, and nothing for forms."""

import math
from typing import Any

import pytest
from checker_help import judge
from pairwise_checker.outcome import CheckError

TRUTH = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
SPAM = ["ham", "ham", "spam", "spam"]
VALUES = [1.0, 2.0, 3.0, 4.0]


def quality(metric: str, baseline: float, target: float, **options: Any) -> dict[str, Any]:
    fields = {"metric": metric, "baseline": baseline, "target": target}
    return {"kind": "model_quality", **fields, **options}


ACCURACY = quality("accuracy", 0.5, 0.9)
ONE_WRONG = [1, *TRUTH[1:]]

PASSING = [
    (ACCURACY, TRUTH, TRUTH),
    (ACCURACY, ONE_WRONG, TRUTH),
    (ACCURACY, [float(label) for label in TRUTH], TRUTH),
    (ACCURACY, [label == 1 for label in TRUTH], TRUTH),
    (ACCURACY, tuple(TRUTH), TRUTH),
    (ACCURACY, SPAM, SPAM),
    (quality("balanced_accuracy", 0.5, 0.9), ONE_WRONG, TRUTH),
    (quality("precision", 0.1, 0.8), ONE_WRONG, TRUTH),
    (quality("recall", 0.5, 1), ONE_WRONG, TRUTH),
    (quality("f1", 0.5, 0.9), ONE_WRONG, TRUTH),
    (quality("f1", 0.5, 1, positive="spam"), SPAM, SPAM),
    (quality("f1_macro", 0.5, 0.89), ONE_WRONG, TRUTH),
    (quality("roc_auc", 0.5, 1), [-5, 0, 1, 2, 3, 4, 5, 6, 7, 1e300], TRUTH),
    (quality("log_loss", 0.7, 0.2), [0.1] * 5 + [0.9] * 5, TRUTH),
    (quality("log_loss", 0.7, 0.2), [[0.9, 0.1]] * 5 + [[0.1, 0.9]] * 5, TRUTH),
    (quality("log_loss", 0.7, 0.2, classes=["spam", "ham"]), [0.9, 0.9, 0.1, 0.1], SPAM),
    (quality("brier", 0.25, 0.02), [0.1] * 5 + [0.9] * 5, TRUTH),
    (quality("r2", 0, 0.99), [1.01, 2.0, 3.0, 4.0], VALUES),
    (quality("r2", 0, 1), [1, 2, 3, 4], VALUES),
    (quality("mae", 1, 0.1), [1.1, 2.1, 2.9, 3.9], VALUES),
    (quality("rmse", 1, 0.11), [1.1, 2.1, 2.9, 3.9], VALUES),
    (quality("mse", 1, 0.011), [1.1, 2.1, 2.9, 3.9], VALUES),
]

FAILING = [
    (ACCURACY, [0] * 10, TRUTH),
    (ACCURACY, [1 - label for label in TRUTH], TRUTH),
    (ACCURACY, TRUTH[:9], TRUTH),
    (ACCURACY, [*TRUTH, 1], TRUTH),
    (ACCURACY, [], TRUTH),
    (ACCURACY, [[label] for label in TRUTH], TRUTH),
    (ACCURACY, [0.9 * label for label in TRUTH], TRUTH),
    (ACCURACY, [math.nan] * 10, TRUTH),
    (ACCURACY, [None] * 10, TRUTH),
    (ACCURACY, [object()] * 10, TRUTH),
    (ACCURACY, [str(label) for label in TRUTH], TRUTH),
    (ACCURACY, "0000011111", TRUTH),
    (ACCURACY, dict(enumerate(TRUTH)), TRUTH),
    (ACCURACY, None, TRUTH),
    (ACCURACY, 1, TRUTH),
    (quality("f1", 0.5, 0.9), [0] * 10, TRUTH),
    (quality("roc_auc", 0.5, 1), [1.0] * 10, TRUTH),
    (quality("roc_auc", 0.5, 1), [math.nan] * 10, TRUTH),
    (quality("roc_auc", 0.5, 1), [True] * 10, TRUTH),
    (quality("log_loss", 0.7, 0.2), [0.9] * 5 + [0.1] * 5, TRUTH),
    (quality("log_loss", 0.7, 0.2), [1.0] * 5 + [0.0] * 5, TRUTH),
    (quality("log_loss", 0.7, 0.2), [-0.1] * 5 + [1.1] * 5, TRUTH),
    (quality("log_loss", 0.7, 0.2), [[0.9, 0.2]] * 5 + [[0.2, 0.9]] * 5, TRUTH),
    (quality("log_loss", 0.7, 0.2), [[0.0, 0.9, 0.1]] * 10, TRUTH),
    (quality("log_loss", 0.7, 0.2), [[0.9], [0.1]] * 5, TRUTH),
    (quality("r2", 0, 0.9), [2.5] * 4, VALUES),
    (quality("r2", 0, 0.9), [1e308, -1e308, 1e308, 1e308], VALUES),
    (quality("r2", 0, 0.9), [10**400, 2, 3, 4], VALUES),
    (quality("rmse", 1, 0.1), [math.inf, 2.0, 3.0, 4.0], VALUES),
    (quality("rmse", 1, 0.1), ["1", "2", "3", "4"], VALUES),
    (quality("rmse", 1, 0.1), [True, 2.0, 3.0, 4.0], VALUES),
    (quality("rmse", 1, 0.1), [1j, 2.0, 3.0, 4.0], VALUES),
]


@pytest.mark.parametrize(("check", "actual", "expected"), PASSING)
def test_predictions_at_the_target_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    outcome = judge(check, actual, expected)
    assert outcome.verdict == "passed", outcome.message


@pytest.mark.parametrize(("check", "actual", "expected"), FAILING)
def test_predictions_at_the_baseline_or_of_another_form_fail(
    check: dict[str, Any], actual: Any, expected: Any
) -> None:
    outcome = judge(check, actual, expected)
    assert outcome.verdict == "failed"
    assert outcome.message
    assert outcome.share == 0


def test_the_share_grows_along_a_straight_line() -> None:
    for wrong in range(1, 6):
        outcome = judge(ACCURACY, [1] * wrong + TRUTH[wrong:], TRUTH)
        assert outcome.share == pytest.approx(min(1, max(0, (0.5 - wrong / 10) / 0.4)))
    outcome = judge(quality("rmse", 2, 1), [value + 1.25 for value in VALUES], VALUES)
    assert outcome.verdict == "partial"
    assert outcome.share == pytest.approx(0.75)


def test_the_message_names_score_target_and_baseline() -> None:
    assert judge(ACCURACY, [1, 1, *TRUTH[2:]], TRUTH).message == (
        "accuracy is 0.8000: full points from 0.9 on, none at 0.5 and below"
    )
    assert judge(ACCURACY, [0.3] * 10, TRUTH).message == (
        "prediction 0 is 0.3, not a label (a probability instead of a label?)"
    )
    assert judge(ACCURACY, [[1]] * 10, TRUTH).message == (
        "expected shape (10,), one prediction per input, but prediction 0 is a list"
    )


CHECKS = """
def hidden_labels(seed):
    assert seed == 7
    return [0, 1, 1]

def no_labels(seed):
    return None
"""


def test_labels_come_from_checks_py_which_no_candidate_sees() -> None:
    check = quality("accuracy", 0.5, 1, labels="hidden_labels")
    assert judge(check, [0, 1, 1], [0, 0, 0], checks=CHECKS).verdict == "passed"
    assert judge(check, [0, 0, 0], [0, 0, 0], checks=CHECKS).verdict == "failed"
    for name in ("no_labels", "not_there"):
        with pytest.raises(CheckError):
            judge({**check, "labels": name}, [0, 1, 1], [0, 0, 0], checks=CHECKS)


def test_arrays_frames_and_series_are_predictions() -> None:
    np = pytest.importorskip("numpy")
    truth = np.array(TRUTH)
    assert judge(ACCURACY, truth.astype("u1"), truth).verdict == "passed"
    assert judge(ACCURACY, truth.astype(bool), truth).verdict == "passed"
    assert judge(ACCURACY, truth.astype("f4"), truth).verdict == "passed"
    assert judge(ACCURACY, truth[:, None], truth).verdict == "failed"
    assert judge(ACCURACY, np.eye(2)[truth], truth).verdict == "failed"
    assert judge(ACCURACY, truth.astype(object), truth).verdict == "passed"
    assert judge(ACCURACY, np.zeros(2_000_000, "i1"), truth).verdict == "failed"
    assert judge(ACCURACY, np.zeros((1, 2, 5)), truth).verdict == "failed"
    loss = quality("log_loss", 0.7, 0.2)
    sure = np.where(np.eye(2)[truth] > 0, 0.9, 0.1)
    assert judge(loss, sure.astype("f4"), truth).verdict == "passed"
    assert judge(loss, sure[:, ::-1], truth).verdict == "failed"
    assert judge(loss, sure * np.nan, truth).verdict == "failed"
    pd = pytest.importorskip("pandas")
    assert judge(ACCURACY, pd.Series(TRUTH), truth).verdict == "passed"
    assert judge(loss, pd.DataFrame(sure), truth).verdict == "passed"
    assert judge(ACCURACY, pd.Series([None, *TRUTH[1:]]), truth).verdict == "failed"


def test_scores_agree_with_known_values() -> None:
    near = quality("roc_auc", 0, 1)
    assert judge(near, [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]).share == pytest.approx(0.75)
    assert judge(near, [0.5, 0.5, 0.5, 0.6], [0, 1, 0, 1]).share == pytest.approx(0.75)
    macro = judge(quality("f1_macro", 0, 1), [0, 2, 1, 0, 0, 1], [0, 1, 2, 0, 1, 2])
    assert macro.share == pytest.approx(0.8 / 3)
    balanced = judge(quality("balanced_accuracy", 0, 1), [0, 1, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0])
    assert balanced.share == pytest.approx(0.625)
    loss = judge(quality("log_loss", 1, 0), [0.1, 0.2, 0.7, 0.99], [0, 0, 1, 1])
    assert 1 - loss.share == pytest.approx(0.17380733669106749)
    three = quality("brier", 2, 0, classes=["a", "b", "c"])
    outcome = judge(three, [[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]], ["a", "c"])
    assert 2 * (1 - outcome.share) == pytest.approx((0.25 + 0.09 + 0.04 + 0.01 + 0.01 + 0.04) / 2)
    assert judge(quality("r2", 0, 1), [2.5, 0.0, 2, 8], [3, -0.5, 2, 7]).share == pytest.approx(
        0.9486081370449679
    )


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (quality("auc", 0, 1), TRUTH),
        (quality("accuracy", 0.9, 0.5), TRUTH),
        (quality("accuracy", 0.5, 0.5), TRUTH),
        (quality("rmse", 1, 2), VALUES),
        (quality("accuracy", 0.5, math.nan), TRUTH),
        (quality("accuracy", "0.5", 1), TRUTH),
        (quality("accuracy", 0.5, 1, average="macro"), TRUTH),
        (ACCURACY, [1]),
        (ACCURACY, None),
        (ACCURACY, [0.5, 1.5]),
        (quality("f1", 0.5, 1, positive="spam"), TRUTH),
        (quality("roc_auc", 0.5, 1), [1, 1, 1]),
        (quality("r2", 0, 1), [2.0, 2.0, 2.0]),
        (quality("log_loss", 1, 0), [1, 1, 1]),
        (quality("log_loss", 1, 0, classes=["a", "a"]), ["a", "a"]),
        (quality("log_loss", 1, 0, classes=["a", "b"]), ["a", "c"]),
        (quality("log_loss", 1, 0), ["a", 1]),
    ],
)
def test_a_check_that_cannot_work_is_the_questions_fault(
    check: dict[str, Any], expected: Any
) -> None:
    with pytest.raises(CheckError):
        judge(check, [1] * len(expected or [1]), expected)
