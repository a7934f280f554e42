"""Which row of the answer stands for which expected row when their order is free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from ..wording import list_some
from .columns import Column
from .near_rows import match_near_rows
from .rules import Rules, Tolerance

if TYPE_CHECKING:
    import numpy as np

_EXACT = Tolerance(0.0, 0.0)

Groups = dict[tuple[Hashable, ...], list[int]]


def _grouped(columns: list[Column], count: int, rules: Rules) -> Groups:
    """Rows by everything in them that tolerance does not touch."""
    groups: Groups = defaultdict(list)
    keys = [column.keys(rules.merges_numbers) for column in columns]
    for position in range(count):
        groups[tuple(key[position] for key in keys)].append(position)
    return groups


def _row(columns: list[Column], position: int) -> list[Any]:
    return [column.cell(position) for column in columns]


def match_rows(
    actual: list[Column], expected: list[Column], rules: Rules
) -> tuple[np.ndarray, str | None]:
    """The order that lays the answer's rows beside the expected ones, or why there is none."""
    import numpy as np

    count = len(expected[0]) if expected else 0
    order = np.arange(count)
    pairs = list(zip(actual, expected, strict=True))
    loose = [pair for pair in pairs if _is_loose(pair)]
    exact = [pair for pair in pairs if not _is_loose(pair)]
    found = _grouped([one for one, _ in exact], count, rules)
    wanted = _grouped([other for _, other in exact], count, rules)
    missing = _short_group(wanted, found)
    if missing is None:
        groups = ((rows, found[key]) for key, rows in wanted.items())
        left = (_match_group(rows, candidates, loose, rules, order) for rows, candidates in groups)
        missing = next((row for row in left if row is not None), None)
    if missing is None:
        return order, None
    return order, f"no row holds the values {list_some(_row(expected, missing))}"


def _is_loose(pair: tuple[Column, Column]) -> bool:
    return all(column.is_number for column in pair) and any(column.is_inexact for column in pair)


def _short_group(wanted: Groups, found: Groups) -> int | None:
    """An expected row without a counterpart; as both sides are equally long, none is a match."""
    for key, rows in wanted.items():
        have = len(found.get(key, ()))
        if have < len(rows):
            return rows[have]
    return None


def _match_group(
    rows: list[int],
    candidates: list[int],
    loose: list[tuple[Column, Column]],
    rules: Rules,
    order: np.ndarray,
) -> int | None:
    """Fill `order` for rows alike in their exact columns; the row left without a partner."""
    import numpy as np

    # One on one, or all alike: whether the cells agree is asked when the rows lie side by side.
    if not loose or len(rows) == 1:
        order[rows] = candidates[: len(rows)]
        return None
    found = np.column_stack([_numbers(column, candidates) for column, _ in loose])
    wanted = np.column_stack([_numbers(column, rows) for _, column in loose])
    match = match_near_rows(found, wanted, rules.tolerance or _EXACT)
    if match.missing is not None:
        return rows[match.missing]
    order[rows] = np.asarray(candidates)[match.order]
    return None


def _numbers(column: Column, rows: list[int]) -> np.ndarray:
    """A column as floats with NaN for what is missing."""
    import numpy as np

    values = column.values[rows]
    wide = values.astype("c16" if values.dtype.kind == "c" else "f8")
    return np.where(column.missing[rows], np.nan, wide)
