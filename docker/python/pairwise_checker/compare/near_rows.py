"""Rows of numbers in any order: which row of the answer can stand for which expected row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..outcome import CheckError
from .matching import UNMATCHED, maximum_matching
from .numbers import agreement
from .rules import Tolerance

if TYPE_CHECKING:
    import numpy as np

MAX_ROWS = 50_000
# Pairs that are looked at; a reference with more of them holds too many rows that look alike.
_MAX_PAIRS = 20_000_000
_ROUNDING = 2.0**-50


@dataclass(frozen=True)
class RowMatch:
    """
    `order[i]` is the answer's row for expected row i. Where there is none, `missing` names an
    expected row that is left over, and `is_alone` says that no row at all agrees with it.
    """

    order: list[int]
    missing: int | None = None
    is_alone: bool = False


def match_near_rows(
    actual: np.ndarray, expected: np.ndarray, tolerance: Tolerance, with_sign: bool = False
) -> RowMatch:
    """
    Match two matrices of numbers of one shape row by row, each row once. `with_sign` lets the
    negative of a row stand for it. CheckError where the reference has too many rows alike.
    """
    import numpy as np

    if actual.shape != expected.shape or actual.ndim != 2:
        raise ValueError("rows of two matrices of one shape are matched")
    if len(expected) > MAX_ROWS:
        raise CheckError(f"more than {MAX_ROWS:,} rows are too many to be matched in any order")
    if "c" in actual.dtype.kind + expected.dtype.kind:
        actual, expected = actual.astype("c16"), expected.astype("c16")
    windows = _windows(actual, expected, tolerance, with_sign)
    if sum(map(len, windows)) > _MAX_PAIRS:
        raise CheckError("too many rows of the reference look alike to be matched in any order")

    def agreeing(row: int, rows: np.ndarray) -> np.ndarray:
        wanted = np.broadcast_to(expected[row], (len(rows), expected.shape[1]))
        near = agreement(actual[rows], wanted, tolerance).all(axis=1)
        if with_sign:
            near |= agreement(actual[rows], -wanted, tolerance).all(axis=1)
        return rows[near]

    def left_over(row: int) -> RowMatch:
        return RowMatch([], row, is_alone=not len(agreeing(row, np.arange(len(actual)))))

    candidates: list[list[int]] = []
    for row, window in enumerate(windows):
        candidates.append(agreeing(row, window).tolist() if len(window) else [])
        if not candidates[-1]:
            return left_over(row)
    order = maximum_matching(candidates, len(actual))
    return left_over(order.index(UNMATCHED)) if UNMATCHED in order else RowMatch(order)


def _windows(
    actual: np.ndarray, expected: np.ndarray, tolerance: Tolerance, with_sign: bool
) -> list[np.ndarray]:
    """
    For each expected row the answer's rows that may agree with it: those that agree in where they
    are not finite and, roughly, in the column that tells rows apart best.
    """
    import numpy as np

    nothing = np.zeros(0, dtype=np.intp)
    windows = [nothing] * len(expected)
    found, wanted = _parts(actual, with_sign), _parts(expected, with_sign)
    margins = _margins(expected, tolerance)
    have, want = _by_pattern(found), _by_pattern(wanted)
    for pattern, rows in want.items():
        candidates = have.get(pattern, nothing)
        # As many rows on both sides: with fewer, one row of the pattern cannot be matched.
        if len(candidates) < len(rows):
            continue
        finite = np.flatnonzero(np.frombuffer(pattern, dtype="u1") == 0)
        if not finite.size:
            for row in rows.tolist():
                windows[row] = candidates
            continue
        columns = wanted[np.ix_(rows, finite)]
        key = finite[np.argmax([len(np.unique(column)) for column in columns.T])]
        _fill(windows, rows, candidates, found[:, key], wanted[:, key], margins[:, key])
    return windows


def _parts(rows: np.ndarray, with_sign: bool) -> np.ndarray:
    """Real numbers that agree where the rows do; real and imaginary parts side by side."""
    import numpy as np

    if rows.dtype.kind == "c":
        wide = np.ascontiguousarray(rows, dtype="c16").view("f8").reshape(len(rows), -1)
    else:
        wide = np.asarray(rows, dtype="f8")
    return np.abs(wide) if with_sign else wide


def _margins(expected: np.ndarray, tolerance: Tolerance) -> np.ndarray:
    """How far apart two parts of agreeing numbers can be, rounding included."""
    import numpy as np

    with np.errstate(all="ignore"):
        size = np.abs(expected.astype("c16" if expected.dtype.kind == "c" else "f8"))
        margins = tolerance.absolute + (tolerance.relative + _ROUNDING) * size
    # Beside a part that is not finite, the other one has to be the same.
    margins[~np.isfinite(expected)] = 0
    return np.repeat(margins, 2, axis=1) if expected.dtype.kind == "c" else margins


def _by_pattern(rows: np.ndarray) -> dict[bytes, np.ndarray]:
    """Row numbers by where a row holds NaN, infinity and minus infinity."""
    import numpy as np

    codes = np.isnan(rows) + 2 * np.isposinf(rows) + 4 * np.isneginf(rows)
    patterns, which = np.unique(codes.astype("u1"), axis=0, return_inverse=True)
    which = which.reshape(-1)
    return {pattern.tobytes(): np.flatnonzero(which == k) for k, pattern in enumerate(patterns)}


def _fill(
    windows: list[np.ndarray],
    rows: np.ndarray,
    candidates: np.ndarray,
    found: np.ndarray,
    wanted: np.ndarray,
    margins: np.ndarray,
) -> None:
    """
    Windows of one column. Rows that can be matched one to one can be so in this column alone, and
    then in its sorted order; where they cannot, no window is left and the search ends early.
    """
    import numpy as np

    by_found = candidates[np.argsort(found[candidates], kind="stable")]
    by_wanted = rows[np.argsort(wanted[rows], kind="stable")]
    values = found[by_found]
    low = np.searchsorted(values, wanted[by_wanted] - margins[by_wanted], side="left")
    high = np.searchsorted(values, wanted[by_wanted] + margins[by_wanted], side="right")
    places = np.arange(len(rows))
    fits = (low <= places) & (places < high) if len(candidates) == len(rows) else low < high
    for place, row in enumerate(by_wanted.tolist()):
        if fits[place]:
            windows[row] = by_found[low[place] : high[place]]
