"""Which row of the answer stands for which expected row when their order is free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from ..wording import list_some
from .columns import Column, columns_agree
from .rules import Rules

if TYPE_CHECKING:
    import numpy as np

_MAX_GROUP = 2_000

Groups = dict[tuple[Hashable, ...], list[int]]


def _grouped(columns: list[Column], rules: Rules) -> Groups:
    """Rows by everything in them that tolerance does not touch."""
    groups: Groups = defaultdict(list)
    keys = [column.keys(rules.merges_numbers) for column in columns]
    for position, key in enumerate(zip(*keys, strict=True)):
        groups[key].append(position)
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
    if not expected:
        return order, None
    inexact = [one.is_inexact or other.is_inexact
               for one, other in zip(actual, expected, strict=True)]
    exact_actual = [column for column, loose in zip(actual, inexact, strict=True) if not loose]
    exact_expected = [column for column, loose in zip(expected, inexact, strict=True) if not loose]
    loose = [pair for pair, free in zip(zip(actual, expected, strict=True), inexact, strict=True)
             if free]
    found = _grouped(exact_actual, rules) if exact_actual else {(): list(range(count))}
    wanted = _grouped(exact_expected, rules) if exact_expected else {(): list(range(count))}
    missing = _short_group(wanted, found)
    if missing is None:
        groups = ((rows, found[key]) for key, rows in wanted.items())
        left = (_match_group(rows, candidates, loose, rules, order) for rows, candidates in groups)
        missing = next((row for row in left if row is not None), None)
    if missing is None:
        return order, None
    return order, f'no row holds the values {list_some(_row(expected, missing))}'


def _short_group(wanted: Groups, found: Groups) -> int | None:
    """An expected row without a counterpart. Both sides have as many rows, so none means a match."""
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
    if not loose or len(rows) > _MAX_GROUP:
        order[_sorted(rows, [wanted for _, wanted in loose])] = _sorted(
            candidates, [found for found, _ in loose])
        return None
    left = list(candidates)
    for row in rows:
        partner = _partner(row, left, loose, rules)
        if partner is None:
            return row
        left.remove(partner)
        order[row] = partner
    return None


def _sorted(rows: list[int], columns: list[Column]) -> list[int]:
    import numpy as np

    keys = [np.where(column.missing[rows], np.inf, column.values[rows]) for column in columns]
    return [rows[position] for position in np.lexsort(keys[::-1])] if keys else rows


def _partner(
    row: int, left: list[int], loose: list[tuple[Column, Column]], rules: Rules
) -> int | None:
    import numpy as np

    positions = np.array(left, dtype=np.intp)
    repeated = np.full(positions.size, row)
    agrees = np.ones(positions.size, dtype=bool)
    for found, wanted in loose:
        agrees &= columns_agree(found.take(positions), wanted.take(repeated), rules)
    return int(positions[np.argmax(agrees)]) if agrees.any() else None
