"""Matplotlib figures as a node: facts of plain types, read back strictly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import DecodeError
from .figure_facts import MAX_AXES, MAX_DRAWN, MAX_TICKS, figure_facts
from .reader import Reader
from .values import AxesFacts, DrawnFacts, FigureFacts
from .writer import Writer

_TEXTS = ("title", "x_label", "y_label", "x_scale", "y_scale")
_AXES_FACTS = frozenset(
    {*_TEXTS, "x_limits", "y_limits", "x_ticks", "y_ticks", "artists", "legend", "drawn"}
)
_MAX_DATA = 8


def _write_figure(writer: Writer, value: Any) -> None:
    writer.raw(b"P")
    writer.value(figure_facts(value))


def _require(condition: bool) -> None:
    if not condition:
        raise DecodeError("malformed figure")


def _fields(value: Any, names: frozenset[str]) -> dict[str, Any]:
    _require(type(value) is dict and set(value) == names)
    return dict(value)


def _list(value: Any, limit: int) -> list[Any]:
    _require(type(value) is list and len(value) <= limit)
    return list(value)


def _texts(value: Any, limit: int) -> tuple[str, ...]:
    _require(all(type(item) is str for item in _list(value, limit)))
    return tuple(value)


def _limits(value: Any) -> tuple[float, float]:
    _require(len(_list(value, 2)) == 2 and all(type(item) is float for item in value))
    return value[0], value[1]


def _counts(value: Any) -> dict[str, int]:
    _require(type(value) is dict)
    _require(all(type(name) is str and type(count) is int for name, count in value.items()))
    return dict(value)


def _read_drawn(value: Any) -> DrawnFacts:
    facts = _fields(value, frozenset({"kind", "label", "style", "data"}))
    kind, label, style, data = facts["kind"], facts["label"], facts["style"], facts["data"]
    _require(type(kind) is str and (label is None or type(label) is str))
    _require(type(style) is dict and len(style) <= _MAX_DATA)
    _require(all(type(word) is str for pair in style.items() for word in pair))
    return DrawnFacts(kind, label, style, None if data is None else _read_data(data))


def _read_data(data: Any) -> dict[str, Any]:
    import numpy as np

    _require(type(data) is dict and len(data) <= _MAX_DATA)
    for name, array in data.items():
        _require(type(name) is str and type(array) is np.ndarray and array.dtype.str == "<f8")
    return dict(data)


def _read_axes(value: Any) -> AxesFacts:
    facts = _fields(value, _AXES_FACTS)
    title, x_label, y_label, x_scale, y_scale = _texts([facts[name] for name in _TEXTS], 5)
    legend, drawn = facts["legend"], facts["drawn"]
    return AxesFacts(
        title,
        x_label,
        y_label,
        x_scale,
        y_scale,
        _counts(facts["artists"]),
        None if legend is None else _texts(legend, MAX_TICKS),
        _limits(facts["x_limits"]),
        _limits(facts["y_limits"]),
        _texts(facts["x_ticks"], MAX_TICKS),
        _texts(facts["y_ticks"], MAX_TICKS),
        None if drawn is None else tuple(map(_read_drawn, _list(drawn, 2 * MAX_DRAWN))),
    )


def _read_figure(reader: Reader) -> FigureFacts:
    facts = _fields(reader.value(), frozenset({"title", "axes", "others"}))
    _require(type(facts["title"]) is str)
    others = _list(facts["others"], MAX_AXES)
    _require(all(type(count) is int for count in others))
    axes = tuple(map(_read_axes, _list(facts["axes"], MAX_AXES)))
    return FigureFacts(facts["title"], axes, tuple(others))


def encoders(figure: Any) -> dict[type, Callable[[Writer, Any], None]]:
    return {figure.Figure: _write_figure}


DECODERS = {b"P": _read_figure}
