"""Agreement of numbers, one by one and by arrays, with NaN and infinities spelt out."""

from __future__ import annotations

import cmath
from typing import TYPE_CHECKING, Any

from .rules import Tolerance

if TYPE_CHECKING:
    import numpy as np


def numbers_agree(actual: Any, expected: Any, tolerance: Tolerance | None) -> bool:
    """Whether two Python numbers agree. NaN agrees with NaN only, an infinity with itself only."""
    if isinstance(actual, complex) or isinstance(expected, complex):
        return _complex_agree(complex(actual), complex(expected), tolerance)
    if actual == expected or (actual != actual and expected != expected):
        return True
    if isinstance(actual, bool) and isinstance(expected, bool):
        return False
    return tolerance is not None and _near(actual, expected, tolerance)


def _complex_agree(actual: complex, expected: complex, tolerance: Tolerance | None) -> bool:
    parts = zip((actual.real, actual.imag), (expected.real, expected.imag), strict=True)
    if all(numbers_agree(one, other, None) for one, other in parts):
        return True
    return tolerance is not None and _near(actual, expected, tolerance)


def _near(actual: Any, expected: Any, tolerance: Tolerance) -> bool:
    try:
        if not (cmath.isfinite(actual) and cmath.isfinite(expected)):
            return False
        return bool(
            abs(actual - expected) <= tolerance.absolute + tolerance.relative * abs(expected)
        )
    except OverflowError:
        # A whole number beyond the range of floats: only exact equality, asked before, counts.
        return False


def agreement(actual: np.ndarray, expected: np.ndarray, tolerance: Tolerance | None) -> np.ndarray:
    """Element-wise agreement of two numeric arrays of one shape."""
    import numpy as np

    with np.errstate(all="ignore"):
        agrees = _equal(actual, expected)
        if tolerance is None or agrees.all() or actual.dtype.kind + expected.dtype.kind == "bb":
            return agrees
        return agrees | _near_arrays(_wide(actual), _wide(expected), tolerance)


def _wide(array: np.ndarray) -> np.ndarray:
    """Wide enough that the subtraction itself decides nothing."""
    return array.astype("c16" if array.dtype.kind == "c" else "f8", copy=False)


def _near_arrays(actual: np.ndarray, expected: np.ndarray, tolerance: Tolerance) -> np.ndarray:
    import numpy as np

    finite = np.isfinite(actual) & np.isfinite(expected)
    allowed = tolerance.absolute + tolerance.relative * np.abs(expected)
    return finite & (np.abs(actual - expected) <= allowed)


def _equal(actual: np.ndarray, expected: np.ndarray) -> np.ndarray:
    import numpy as np

    kinds = actual.dtype.kind + expected.dtype.kind
    if "c" in kinds:
        return _equal(actual.real, expected.real) & _equal(actual.imag, expected.imag)
    if kinds in ("iu", "ui"):
        signed, unsigned = (actual, expected) if kinds == "iu" else (expected, actual)
        return (signed >= 0) & (signed.astype("u8") == unsigned.astype("u8"))
    equal = np.asarray(actual == expected)
    if kinds == "ff" and not equal.all():
        equal = equal | (np.isnan(actual) & np.isnan(expected))
    return equal
