"""One column, index level or pandas array in a form that can be compared."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..kinds import NUMBERS
from .keys import exact_key
from .numbers import agreement
from .rules import Rules

if TYPE_CHECKING:
    import numpy as np

_CLASS_OF_KIND = {
    'b': 'bool', 'i': 'integer', 'u': 'integer', 'f': 'float', 'c': 'complex', 'O': 'object',
    'M': 'datetime', 'm': 'timedelta', 'S': 'bytes', 'U': 'string',
}  # fmt: skip
_MISSING = ("missing",)


@dataclass(frozen=True)
class Column:
    """`values` is an ndarray; where `missing` is true its content means nothing."""

    kind: str
    dtype_name: str
    values: np.ndarray
    missing: np.ndarray

    def __len__(self) -> int:
        return len(self.values)

    @property
    def is_number(self) -> bool:
        return self.kind in NUMBERS

    @property
    def is_inexact(self) -> bool:
        return self.kind in ("float", "complex")

    def take(self, order: np.ndarray) -> Column:
        return Column(self.kind, self.dtype_name, self.values[order], self.missing[order])

    def cell(self, position: int) -> Any:
        return None if self.missing[position] else self.values[position]

    def keys(self, merge_numbers: bool) -> list[Hashable]:
        return [
            _MISSING if gone else exact_key(value, merge_numbers)
            for value, gone in zip(self.values.tolist(), self.missing.tolist(), strict=True)
        ]


def column_of(values: Any) -> Column:
    """From anything with a dtype: a Series, an Index, an extension array or an ndarray."""
    import numpy as np
    import pandas as pd

    dtype = values.dtype
    missing = np.asarray(pd.isna(values), dtype=bool)
    name = str(dtype)
    if isinstance(dtype, np.dtype):
        return _plain_column(np.asarray(values), missing, name)
    if isinstance(dtype, pd.StringDtype):
        return Column("string", name, np.asarray(values, dtype=object), missing)
    if isinstance(dtype, pd.DatetimeTZDtype):
        return Column(
            "zoned", name, pd.Index(values).tz_convert("UTC").tz_localize(None).to_numpy(), missing
        )
    kind = getattr(dtype, "kind", "O")
    if kind in "biuf" and hasattr(dtype, "numpy_dtype"):
        filled = values.to_numpy(dtype=dtype.numpy_dtype, na_value=dtype.numpy_dtype.type(0))
        return Column(_CLASS_OF_KIND[kind], name, filled, missing)
    cells = np.asarray(values, dtype=object)
    if isinstance(dtype, pd.CategoricalDtype):
        return Column("category", _category_name(dtype), cells, missing)
    return Column(name.partition("[")[0], name, cells, missing)


def _category_name(dtype: Any) -> str:
    """All that makes two categorical dtypes the same; the order of categories only if it counts."""
    names = [repr(category) for category in dtype.categories.tolist()]
    if dtype.ordered:
        return f"ordered category of {', '.join(names)}"
    return f"category of {', '.join(sorted(names))}"


def _plain_column(values: np.ndarray, missing: np.ndarray, name: str) -> Column:
    kind = _CLASS_OF_KIND.get(values.dtype.kind, "object")
    if kind == "object" and not missing.all():
        present = values[~missing].tolist()
        if all(type(item) is str for item in present):
            kind = "string"
    return Column(kind, name, values, missing)


def kind_difference(actual: Column, expected: Column, rules: Rules) -> str | None:
    """Whether two columns are of one class, or of one dtype, as the rule asks."""
    if rules.dtype == "any" or actual.dtype_name == expected.dtype_name:
        return None
    # A column without a single value has no class of its own that a reader could see.
    empty = actual.missing.all() and expected.missing.all()
    if rules.dtype == "exact" or (actual.kind != expected.kind and not empty):
        return f"expected dtype {expected.dtype_name}, got {actual.dtype_name}"
    return None


def columns_agree(actual: Column, expected: Column, rules: Rules) -> np.ndarray:
    """Cell-wise agreement of two columns of one length; missing agrees with missing only."""
    import numpy as np

    if len(actual) != len(expected):
        raise ValueError("columns of different length")
    both = actual.missing & expected.missing
    present = ~actual.missing & ~expected.missing
    if actual.is_number and expected.is_number:
        same = agreement(actual.values, expected.values, rules.tolerance)
    elif actual.kind == expected.kind and actual.values.dtype.kind in "Mm":
        same = np.asarray(actual.values == expected.values)
    else:
        same = _cells_agree(actual, expected, present, rules)
    return both | (present & same)


def _cells_agree(actual: Column, expected: Column, present: np.ndarray, rules: Rules) -> np.ndarray:
    import numpy as np

    from .walk import first_difference

    same = np.zeros(len(expected), dtype=bool)
    for position in np.flatnonzero(present):
        found, wanted = actual.values[position], expected.values[position]
        same[position] = first_difference(found, wanted, rules) is None
    return same
