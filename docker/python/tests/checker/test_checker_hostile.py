"""Answers of every wrong kind, put to every check: each fails, and none is an error of ours."""

import datetime as dt
import decimal
import fractions
import math
import random
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any

import pytest
from checker_help import judge
from pairwise_checker.comparators import COMPARATORS

RNG = random.Random(1)
DRAWS = [RNG.lognormvariate(0, 1) for _ in range(200)]
OTHER_DRAWS = [RNG.lognormvariate(0, 1) for _ in range(200)]
CHECKS_PY = """
def loss(at, seed):
    return at[0] * at[1]

def labels(seed):
    return [0, 1, 1, 0]
"""

# A check with the value of its reference. Those without an answer to compare are not here.
CHECKS: dict[str, tuple[dict[str, Any], Any]] = {
    "equal": ({"kind": "equal"}, [1.5, {"a": (1, "x")}]),
    "equal any": ({"kind": "equal", "dtype": "any", "sequence": "any"}, [1.5, [2.0, 3.0]]),
    "close": ({"kind": "close", "nan": "forbid", "inf": "forbid"}, [1.5, 2.5]),
    "close number": ({"kind": "close", "dtype": "any"}, 4.25),
    "same_set": ({"kind": "same_set"}, [1, "a", (2, 3)]),
    "up_to_sign": ({"kind": "up_to_sign", "sequence": "any"}, [[1.5, 2.5], [3.5, 4.5]]),
    "up_to_sign vector": ({"kind": "up_to_sign", "dtype": "any"}, [1.5, 2.5]),
    "up_to_permutation": ({"kind": "up_to_permutation", "sequence": "any"}, [[1.5, 2.5], [3.5, 4]]),
    "up_to_permutation columns":
        ({"kind": "up_to_permutation", "axis": "columns", "with_sign": True}, [[1.5, 2], [3.5, 4]]),
    "up_to_permutation mixed": ({"kind": "up_to_permutation"}, [1.5, "a", None, [2, {"b": 1}]]),
    "same_partition": ({"kind": "same_partition", "noise": -1}, [0, 0, 1, -1]),
    "same_partition groups": ({"kind": "same_partition", "form": "groups"}, [["a", "b"], ["c"]]),
    "statistical": ({"kind": "statistical"}, DRAWS),
    "statistical named":
        ({"kind": "statistical", "distribution": {"name": "lognormal", "mean": 0, "sd": 1}}, DRAWS),
    "statistical shares":
        ({"kind": "statistical", "proportions": [{"label": "a", "share": 0.5}]}, ["a", "b"] * 100),
    "statistical seeds": ({"kind": "statistical", "seeds": True}, [DRAWS, OTHER_DRAWS]),
    "statistical estimate":
        ({"kind": "statistical", "estimate": {"draws": 100, "low": 3, "high": 4}}, 3.5),
    "accuracy": ({"kind": "model_quality", "metric": "accuracy", "baseline": 0.5, "target": 1,
                  "labels": "labels"}, None),
    "log_loss": ({"kind": "model_quality", "metric": "log_loss", "baseline": 0.7, "target": 0.1},
                 [0, 1, 1, 0]),
    "rmse": ({"kind": "model_quality", "metric": "rmse", "baseline": 2, "target": 1},
             [1.5, 2.5, 30.5, 40.5]),
    "gradient": ({"kind": "gradient", "function": "loss"},
                 {"at": [2.0, 3.0], "gradient": [3.0, 2.0]}),
    "gradient of the reference": ({"kind": "gradient"}, {"w": [1.5, 2.5], "b": 3.5}),
}  # fmt: skip

nested: Any = 1.5
for _ in range(60):
    nested = [nested]

ANSWERS: dict[str, Any] = {
    "none": None,
    "true": True,
    "zero": 0,
    "huge whole number": -(10**4_000),
    "nan": math.nan,
    "infinity": -math.inf,
    "complex nan": complex(math.nan, math.inf),
    "empty text": "",
    "lone surrogate": "\ud800\u202e",
    "bytes": b"\x00\xff",
    "bytearray": bytearray(4),
    "empty list": [],
    "empty tuple": (),
    "empty dict": {},
    "empty set": set(),
    "deep": nested,
    "ragged": [[1.5], [2.5, [3.5]], []],
    "mixed": [1.5, "x", None, b"", {}, object()],
    "object": [object()],
    "exceptions": [ValueError("x")],
    "huge numbers": [10**4_000, -(10**4_000), 1, 0],
    "nans": [math.nan] * 4,
    "many nans": [math.nan] * 200,
    "many huge": [10**400] * 200,
    "infinities": [math.inf, -math.inf],
    "bools": [True, False, True, False],
    "tuples for lists": ((True, None), (None, True)),
    "texts": ["1.5", "2.5", "3.5", "4.5"],
    "keys": {None: 1, (1, 2): 2, math.nan: 3},
    "gradient of none": {"at": None, "gradient": None},
    "gradient of dicts": {"at": [2.0, 3.0], "gradient": {"gradient": [3.0, 2.0]}},
    "sets": [{1}, {2}],
    "sets of sets": {frozenset({frozenset()})},
    "moments": [dt.datetime(2024, 1, 1, tzinfo=dt.UTC), dt.date(2024, 1, 1), dt.time(1)],
    "spans": [dt.timedelta(1)] * 4,
    "decimals": [decimal.Decimal("sNaN"), decimal.Decimal("1E+999999"), decimal.Decimal(1)],
    "fractions": [fractions.Fraction(1, 3)] * 4,
}


def _arrays() -> dict[str, Any]:
    import numpy as np

    holed = np.ma.masked_array([1.5, 2.5], mask=[True, False])
    return {
        "no dimension": np.array(1.5),
        "no dimension of objects": np.array(None),
        "empty array": np.zeros((0,)),
        "empty matrix": np.zeros((0, 3)),
        "empty the other way": np.zeros((3, 0)),
        "many dimensions": np.zeros((1,) * 20),
        "large": np.zeros(1_000_000),
        "nan array": np.full((2, 2), np.nan),
        "bool array": np.array([[True, False], [False, True]]),
        "unsigned": np.full((2, 2), 2**64 - 1, dtype="u8"),
        "smallest": np.full((2, 2), -(2**63), dtype="i8"),
        "half": np.full((2, 2), 6e4, dtype="f2"),
        "complex": np.full((2, 2), complex(np.nan, 1)),
        "text array": np.array([["1.5", "2.5"], ["3.5", "4.5"]]),
        "bytes array": np.array([b"\xff"] * 4),
        "objects": np.array([[None, 1.5], [[], {}]], dtype=object),
        "object numbers": np.array([1.5, 2.5, 10**400, np.nan], dtype=object),
        "dates": np.array(["NaT", "2024-01-01"], "M8[D]"),
        "spans array": np.array([1, 2, 3, 4], "m8[s]"),
        "masked": holed,
        "structured": np.zeros(2, dtype=[("a", "i4")]),
        "scalars": [np.float32("nan"), np.int8(1), np.bool_(True), np.datetime64("NaT")],
        "list of arrays": [np.zeros(2), np.zeros((2, 2))],
        "expected size": np.zeros(200, dtype=object),
    }


def _frames() -> dict[str, Any]:
    import pandas as pd

    return {
        "frame": pd.DataFrame({"a": [1.5, None], "b": ["x", None]}),
        "empty frame": pd.DataFrame(),
        "same labels": pd.DataFrame([[1, 2]], columns=["x", "x"]),
        "series": pd.Series([1.5, None], dtype="Float64"),
        "series of objects": pd.Series([[], {}, None, 1]),
        "categories": pd.Series(["a", None], dtype="category"),
        "periods": pd.Series(pd.period_range("2024", periods=2, freq="M")),
        "index": pd.Index([1.5, 2.5]),
        "levels": pd.MultiIndex.from_tuples([(1, "a"), (2, "b")]),
        "zoned": pd.Series(pd.to_datetime(["2024-01-01", None], utc=True)),
        "missing": [pd.NaT, pd.NA, pd.Timestamp("2024-01-01"), pd.Interval(0, 1)],
    }


def _others() -> dict[str, Any]:
    answers: dict[str, Any] = {}
    if find_spec("scipy"):
        from scipy import sparse

        answers["sparse"] = sparse.csr_matrix([[0, 1.5], [2.5, 0]])
    if find_spec("matplotlib"):
        from matplotlib.figure import Figure

        answers["figure"] = Figure()
    if find_spec("torch"):
        import torch

        answers["tensor"] = torch.full((2, 2), math.nan)
        answers["tensor of bools"] = torch.tensor([True, False])
    return answers


@cache
def all_answers() -> dict[str, Any]:
    answers = dict(ANSWERS)
    for library, make in (("numpy", _arrays), ("pandas", _frames), ("json", _others)):
        if find_spec(library):
            answers |= make()
    return answers


def library_checks() -> dict[str, tuple[dict[str, Any], Any]]:
    """The same checks with references that are arrays, frames and figures."""
    checks: dict[str, tuple[dict[str, Any], Any]] = {}
    if find_spec("numpy"):
        import numpy as np

        square = np.array([[1.25, 2.75], [3.25, 4.75]])
        for kind in ("equal", "close", "up_to_sign", "up_to_permutation"):
            for dtype in ("class", "exact", "any"):
                check = {"kind": kind, "dtype": dtype, "sequence": "any"}
                checks[f"{kind} of arrays, {dtype}"] = (check, square)
        checks["up_to_sign of rows"] = ({"kind": "up_to_sign", "axis": "rows"}, square)
        checks["permutation of columns"] = (
            {"kind": "up_to_permutation", "axis": "columns", "with_sign": True}, square,
        )  # fmt: skip
        checks["permutation of objects"] = (
            {"kind": "up_to_permutation"}, np.array([[1], "b"], dtype=object),
        )  # fmt: skip
        checks["same_partition of arrays"] = ({"kind": "same_partition"}, np.array([0, 0, 1, 2]))
        checks["gradient of arrays"] = ({"kind": "gradient"}, square)
        checks["statistical of arrays"] = ({"kind": "statistical"}, np.array(DRAWS))
    if find_spec("pandas"):
        import pandas as pd

        frame = pd.DataFrame({"a": [1.5, 2.5], "b": ["x", "y"]})
        checks["frame_equal"] = ({"kind": "frame_equal"}, frame)
        free = {"row_order": False, "column_order": False, "index": False, "dtype": "any"}
        checks["frame_equal, all free"] = ({"kind": "frame_equal", **free}, frame)
        checks["frame_equal of series"] = ({"kind": "frame_equal", **free}, frame.a)
    if find_spec("matplotlib"):
        from matplotlib.figure import Figure

        figure = Figure()
        figure.gca().plot([1, 2], [3, 4])
        checks["figure"] = ({"kind": "figure"}, figure)
    return checks


ALL_CHECKS: dict[str, Callable[[], tuple[dict[str, Any], Any]]] = {
    name: (lambda pair=pair: pair) for name, pair in {**CHECKS, **library_checks()}.items()
}


@pytest.mark.parametrize("name", ALL_CHECKS)
def test_every_wrong_answer_fails(name: str) -> None:
    check, expected = ALL_CHECKS[name]()
    assert (
        judge(check, _right_answer(name, expected), expected, checks=CHECKS_PY).verdict == "passed"
    )
    for kind, answer in all_answers().items():
        outcome = judge(check, answer, expected, checks=CHECKS_PY)
        assert outcome.verdict == "failed", (kind, outcome)
        assert outcome.message, kind


def _right_answer(name: str, expected: Any) -> Any:
    if name == "accuracy":
        return [0, 1, 1, 0]
    if name == "log_loss":
        return [0.01, 0.99, 0.99, 0.01]
    return expected


def test_every_kind_of_check_is_among_them() -> None:
    tried = {check["kind"] for check, _ in {**CHECKS, **library_checks()}.values()}
    needs_library = {"frame_equal", "figure"} if not find_spec("pandas") else set()
    missing = set(COMPARATORS) - tried - needs_library
    # Those read the source or an exception, or leave the verdict to the question.
    assert missing <= {"raises", "predicate", "source_rule", "faster_than", "leaner_than"}
