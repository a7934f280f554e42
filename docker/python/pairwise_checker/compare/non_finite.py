"""Values that are not a number, or infinite, wherever they stand in an answer."""

from __future__ import annotations

import cmath
from dataclasses import dataclass
from typing import Any

from ..kinds import kind_of


@dataclass(frozen=True)
class NonFinite:
    """What is looked for."""

    nan: bool
    infinity: bool


def first_non_finite(value: Any, wanted: NonFinite, path: str = "") -> str | None:
    """The first such value with its place, as text, or None. A missing cell counts as NaN."""
    if not (wanted.nan or wanted.infinity):
        return None
    kind = kind_of(value)
    if kind in ("float", "complex"):
        return _number_text(complex(value), wanted, path)
    if kind in ("nat", "na"):
        return _at("a missing value", path) if wanted.nan else None
    if kind in ("array", "tensor"):
        return _array_text(value if kind == "array" else value.array, wanted, path)
    if kind == "sparse":
        return _array_text(value.data, wanted, f"{path}.data")
    if kind in ("list", "tuple"):
        places = enumerate(value)
    elif kind == "dict":
        places = ((repr(key)[:40], item) for key, item in value.items())
    elif kind == "frame":
        places = ((repr(label)[:40], value.iloc[:, n]) for n, label in enumerate(value.columns))
    elif kind == "index" and value.nlevels > 1:
        places = ((n, value.get_level_values(n)) for n in range(value.nlevels))
    elif kind in ("series", "index", "column"):
        return _cells_text(value, wanted, path)
    else:
        return None
    texts = (first_non_finite(item, wanted, f"{path}[{key}]") for key, item in places)
    return next((text for text in texts if text is not None), None)


def _at(what: str, path: str) -> str:
    return f"{what} at {path}" if path else what


def _number_text(number: complex, wanted: NonFinite, path: str) -> str | None:
    if wanted.nan and cmath.isnan(number):
        return _at("NaN", path)
    if wanted.infinity and cmath.isinf(number):
        return _at("an infinity", path)
    return None


def _array_text(array: Any, wanted: NonFinite, path: str) -> str | None:
    import numpy as np

    if array.dtype.kind in "mM" and wanted.nan:
        found = np.isnat(array)
    elif array.dtype.kind in "fc":
        found = np.zeros(array.shape, dtype=bool)
        found |= np.isnan(array) if wanted.nan else False
        found |= np.isinf(array) if wanted.infinity else False
    elif array.dtype.kind == "O":
        return first_non_finite(array.ravel().tolist(), wanted, path)
    else:
        return None
    if not found.any():
        return None
    first = tuple(int(position) for position in np.argwhere(found)[0])
    place = f"{path}{list(first)}" if first else path
    if array.dtype.kind in "mM":
        return _at("NaT", place)
    return _number_text(complex(array[first]), wanted, place)


def _cells_text(column: Any, wanted: NonFinite, path: str) -> str | None:
    import numpy as np
    import pandas as pd

    missing = np.asarray(pd.isna(column), dtype=bool)
    if wanted.nan and missing.any():
        return _at("a missing value", f"{path}[{int(np.argmax(missing))}]")
    if not wanted.infinity:
        return None
    cells = np.asarray(column, dtype=object)
    return first_non_finite(cells[~missing].tolist(), NonFinite(False, True), path)
