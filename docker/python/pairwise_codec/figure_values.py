"""Matplotlib figures as facts: what was drawn, never pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from .errors import DecodeError
from .naming import bases_of
from .reader import Reader
from .values import AxesFacts, FigureFacts
from .writer import Writer

_MAX_TEXT_CHARS = 500
_MAX_AXES = 1_000


def _kind(artist: Any) -> str:
    """Matplotlib's own name for an artist, also when a subclass was drawn."""
    return next(
        (
            base.__name__
            for base in bases_of(type(artist))
            if base.__module__.partition(".")[0] == "matplotlib"
        ),
        "other",
    )


def _texts(legend: Any) -> list[str] | None:
    if legend is None:
        return None
    return [str(text.get_text())[:_MAX_TEXT_CHARS] for text in legend.get_texts()]


def _axes_facts(axes: Any) -> dict[str, Any]:
    drawn = [*axes.lines, *axes.patches, *axes.collections, *axes.images, *axes.texts]
    counts = Counter(_kind(artist) for artist in [*drawn, *axes.containers])
    return {
        "title": str(axes.get_title())[:_MAX_TEXT_CHARS],
        "x_label": str(axes.get_xlabel())[:_MAX_TEXT_CHARS],
        "y_label": str(axes.get_ylabel())[:_MAX_TEXT_CHARS],
        "x_scale": str(axes.get_xscale()),
        "y_scale": str(axes.get_yscale()),
        "artists": dict(counts),
        "legend": _texts(axes.get_legend()),
    }


def _write_figure(writer: Writer, value: Any) -> None:
    title = getattr(value, "_suptitle", None)
    writer.raw(b"P")
    writer.value(
        {
            "title": str(title.get_text())[:_MAX_TEXT_CHARS] if title is not None else "",
            "axes": [_axes_facts(axes) for axes in value.axes[:_MAX_AXES]],
        }
    )


def _text_list(value: Any) -> tuple[str, ...]:
    if type(value) is not list or any(type(item) is not str for item in value):
        raise DecodeError("malformed figure")
    return tuple(value)


def _read_axes(facts: Any) -> AxesFacts:
    names = ("title", "x_label", "y_label", "x_scale", "y_scale")
    if type(facts) is not dict or set(facts) != {*names, "artists", "legend"}:
        raise DecodeError("malformed figure")
    title, *labels_and_scales = _text_list([facts[name] for name in names])
    x_label, y_label, x_scale, y_scale = labels_and_scales
    artists = facts["artists"]
    if type(artists) is not dict or any(type(count) is not int for count in artists.values()):
        raise DecodeError("malformed figure")
    _text_list(list(artists))
    legend = facts["legend"]
    texts = None if legend is None else _text_list(legend)
    return AxesFacts(title, x_label, y_label, x_scale, y_scale, artists, texts)


def _read_figure(reader: Reader) -> FigureFacts:
    facts = reader.value()
    if type(facts) is not dict or set(facts) != {"title", "axes"}:
        raise DecodeError("malformed figure")
    if type(facts["title"]) is not str or type(facts["axes"]) is not list:
        raise DecodeError("malformed figure")
    return FigureFacts(facts["title"], tuple(_read_axes(axes) for axes in facts["axes"]))


def encoders(figure: Any) -> dict[type, Callable[[Writer, Any], None]]:
    return {figure.Figure: _write_figure}


DECODERS = {b"P": _read_figure}
