"""Comparison of Series, DataFrames, indexes and pandas arrays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..kinds import kind_of
from ..wording import list_some, name_of, show
from .columns import Column, column_of, columns_agree, kind_difference
from .keys import exact_key
from .rows import match_rows
from .rules import Rules

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


@dataclass(frozen=True)
class FrameRules:
    """What of a frame counts beside its cells."""

    values: Rules
    row_order: bool = True
    column_order: bool = True
    index: bool = True
    names: bool = False


@dataclass(frozen=True)
class _Table:
    """Named columns; `levels` are those of the index, `labels` the row labels for messages."""

    labels: Any
    levels: list[Column]
    columns: list[Column]
    column_labels: list[Any]


def _levels(index: pd.Index) -> list[Column]:
    if index.nlevels == 1:
        return [column_of(index)]
    return [column_of(index.get_level_values(level)) for level in range(index.nlevels)]


def _table(value: Any, kind: str) -> _Table:
    if kind == "frame":
        columns = [column_of(value.iloc[:, position]) for position in range(value.shape[1])]
        return _Table(value.index, _levels(value.index), columns, list(value.columns))
    if kind == "series":
        return _Table(value.index, _levels(value.index), [column_of(value)], [None])
    if kind == "index":
        levels = _levels(value)
        return _Table(None, [], levels, list(range(len(levels))))
    return _Table(None, [], [column_of(value)], [None])


def labelled_difference(actual: Any, expected: Any, rules: FrameRules) -> str | None:
    """The first difference between two pandas objects, in words, or None."""
    kind = kind_of(expected)
    if kind_of(actual) != kind:
        return f"expected {name_of(kind)}, got {name_of(kind_of(actual))}"
    found, wanted = _table(actual, kind), _table(expected, kind)
    text = _columns_text(found, wanted, rules) if kind == "frame" else None
    if text is None and kind == "index" and len(found.columns) != len(wanted.columns):
        text = f"expected {len(wanted.columns)} index levels, got {len(found.columns)}"
    if text is None and rules.names:
        text = _names_text(actual, expected, kind)
    if text is None:
        text = _rows_text(found, wanted)
    if text is not None:
        return text
    return _cells_text(_reordered_columns(found, wanted, rules), wanted, rules)


def _label_keys(labels: list[Any]) -> list[Hashable]:
    """Keys of labels, the second of two equal labels apart from the first."""
    seen: Counter[Hashable] = Counter()
    keys: list[Hashable] = []
    for label in labels:
        key = exact_key(label)
        keys.append((key, seen[key]))
        seen[key] += 1
    return keys


def _columns_text(found: _Table, wanted: _Table, rules: FrameRules) -> str | None:
    have, want = _label_keys(found.column_labels), _label_keys(wanted.column_labels)
    if have == want:
        return None
    present, needed = set(have), set(want)
    missing = [
        label for label, key in zip(wanted.column_labels, want, strict=True) if key not in present
    ]
    extra = [
        label for label, key in zip(found.column_labels, have, strict=True) if key not in needed
    ]
    parts = [f"missing columns: {list_some(missing)}"] if missing else []
    parts += [f"unexpected columns: {list_some(extra)}"] if extra else []
    if parts:
        return "; ".join(parts)
    if not rules.column_order:
        return None
    return (
        f"expected the columns in the order {list_some(wanted.column_labels)}, "
        f"got {list_some(found.column_labels)}"
    )


def _names_text(actual: Any, expected: Any, kind: str) -> str | None:
    pairs = [("name", actual.name, expected.name)] if kind == "series" else []
    if kind in ("series", "frame"):
        pairs.append(("index names", list(actual.index.names), list(expected.index.names)))
    if kind == "frame":
        pairs.append(
            ("names of the columns", list(actual.columns.names), list(expected.columns.names))
        )
    if kind == "index":
        pairs.append(("index names", list(actual.names), list(expected.names)))
    for word, found, wanted in pairs:
        if exact_key(found) != exact_key(wanted):
            return f"expected the {word} {show(wanted)}, got {show(found)}"
    return None


def _rows_text(found: _Table, wanted: _Table) -> str | None:
    have, want = _row_count(found), _row_count(wanted)
    if have == want:
        return None
    return f"expected {want} {'row' if want == 1 else 'rows'}, got {have}"


def _row_count(table: _Table) -> int:
    return len(table.labels) if table.labels is not None else len(table.columns[0])


def _reordered_columns(found: _Table, wanted: _Table, rules: FrameRules) -> _Table:
    if rules.column_order:
        return found
    place = {key: position for position, key in enumerate(_label_keys(found.column_labels))}
    columns = [found.columns[place[key]] for key in _label_keys(wanted.column_labels)]
    return _Table(found.labels, found.levels, columns, wanted.column_labels)


def _cells_text(found: _Table, wanted: _Table, rules: FrameRules) -> str | None:
    named = [
        (_column_name(label), *pair)
        for label, pair in zip(
            wanted.column_labels, zip(found.columns, wanted.columns, strict=True), strict=True
        )
    ]
    if rules.index:
        if len(found.levels) != len(wanted.levels):
            return f"expected {len(wanted.levels)} index levels, got {len(found.levels)}"
        levels = zip(found.levels, wanted.levels, strict=True)
        named = [("index: ", *pair) for pair in levels] + named
    for word, have, want in named:
        text = kind_difference(have, want, rules.values)
        if text is not None:
            return f"{word}{text}"
    if not rules.row_order:
        order, text = match_rows(
            [have for _, have, _ in named], [want for _, _, want in named], rules.values
        )
        if text is not None:
            return text
        named = [(word, have.take(order), want) for word, have, want in named]
    return _first_cell_text(named, wanted, rules)


def _column_name(label: Any) -> str:
    return "" if label is None else f"column {show(label)}: "


def _first_cell_text(
    named: list[tuple[str, Column, Column]], wanted: _Table, rules: FrameRules
) -> str | None:
    for word, have, want in named:
        agrees = columns_agree(have, want, rules.values)
        if not agrees.all():
            return f"{word}{_cell_text(have, want, agrees, wanted.labels)}"
    return None


def _cell_text(have: Column, want: Column, agrees: np.ndarray, labels: Any) -> str:
    import numpy as np

    row = int(np.argmin(agrees))
    count = int((~agrees).sum())
    label = "" if labels is None else _label_text(labels[row], row)
    cells = f"expected {_cell(want, row)}, got {_cell(have, row)}"
    return f"row {row}{label}: {cells}" + (f"; {count} rows differ" if count > 1 else "")


def _label_text(label: Any, row: int) -> str:
    if kind_of(label) == "integer" and label == row:
        return ""
    return f" (label {show(label)})"


def _cell(column: Column, row: int) -> str:
    return "a missing value" if column.missing[row] else show(column.values[row])
