"""What a Matplotlib figure shows, read from its artists: never pixels."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .naming import bases_of

if TYPE_CHECKING:
    import numpy as np

MAX_TEXT_CHARS = 500
MAX_AXES = 1_000
MAX_TICKS = 200
MAX_DRAWN = 1_000
MAX_FIGURE_NUMBERS = 1_000_000

Facts = dict[str, Any]


def figure_facts(figure: Any) -> Facts:
    """Facts of plain types, as FORMAT.md lists them."""
    title = getattr(figure, "_suptitle", None)
    budget = _Budget()
    return {
        "title": _cut(title.get_text()) if title is not None else "",
        "axes": [_axes_facts(axes, budget) for axes in figure.axes[:MAX_AXES]],
        "others": _other_figures(figure),
    }


class _Budget:
    """How many numbers of a figure still travel; an artist that asks for more goes without."""

    def __init__(self) -> None:
        self._left = MAX_FIGURE_NUMBERS

    def take(self, data: dict[str, np.ndarray]) -> dict[str, np.ndarray] | None:
        size = sum(array.size for array in data.values())
        if size > self._left:
            return None
        self._left -= size
        return data


def _cut(text: object) -> str:
    return str(text)[:MAX_TEXT_CHARS]


def _other_figures(figure: Any) -> list[int]:
    """How much is drawn in each other figure that pyplot holds open."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    managers = pyplot._pylab_helpers.Gcf.get_all_fig_managers()
    others = [manager.canvas.figure for manager in managers]
    return [
        sum(len(_artists(axes)) for axes in other.axes) for other in others if other is not figure
    ][:MAX_AXES]


def _artists(axes: Any) -> list[Any]:
    return [*axes.lines, *axes.patches, *axes.collections, *axes.images, *axes.texts]


def _axes_facts(axes: Any, budget: _Budget) -> Facts:
    artists = _artists(axes)
    return {
        "title": _cut(axes.get_title()),
        "x_label": _cut(axes.get_xlabel()),
        "y_label": _cut(axes.get_ylabel()),
        "x_scale": _cut(axes.get_xscale()),
        "y_scale": _cut(axes.get_yscale()),
        "x_limits": [float(limit) for limit in axes.get_xlim()],
        "y_limits": [float(limit) for limit in axes.get_ylim()],
        "x_ticks": _ticks(axes.xaxis, axes.get_xlim()),
        "y_ticks": _ticks(axes.yaxis, axes.get_ylim()),
        "artists": dict(Counter(map(_class_name, [*artists, *axes.containers]))),
        "legend": _legend(axes.get_legend()),
        "drawn": _drawn(axes, artists, budget) if len(artists) <= MAX_DRAWN else None,
    }


def _class_name(artist: Any) -> str:
    """Matplotlib's own name for an artist, also when a subclass was drawn."""
    return next(
        (
            base.__name__
            for base in bases_of(type(artist))
            if base.__module__.partition(".")[0] == "matplotlib"
        ),
        "other",
    )


def _legend(legend: Any) -> list[str] | None:
    if legend is None:
        return None
    return [_cut(text.get_text()) for text in legend.get_texts()[:MAX_TICKS]]


def _ticks(axis: Any, limits: Iterable[float]) -> list[str]:
    """The labels of the major ticks that can be seen."""
    low, high = sorted(limits)
    places = zip(axis.get_majorticklocs(), axis.get_majorticklabels(), strict=False)
    return [_cut(label.get_text()) for place, label in places if low <= place <= high][:MAX_TICKS]


def _drawn(axes: Any, artists: list[Any], budget: _Budget) -> list[Facts]:
    bars = [box for box in axes.containers if _class_name(box) == "BarContainer"]
    boxed = {id(patch) for box in bars for patch in box.patches}
    facts = [_bars(box, budget) for box in bars]
    facts += [_artist(artist, budget) for artist in artists if id(artist) not in boxed]
    return [fact for fact in facts if fact is not None]


def _fact(
    kind: str, artist: Any, style: dict[str, str], data: dict[str, Any], budget: _Budget
) -> Facts:
    import numpy as np

    arrays = {name: _plain(np, values) for name, values in data.items()}
    label = artist.get_label()
    named = label and not str(label).startswith("_")
    return {
        "kind": kind,
        "label": _cut(label) if named else None,
        "style": style,
        "data": budget.take(arrays),
    }


def _plain(np: Any, values: Any) -> np.ndarray:
    """Doubles, with NaN for what is masked."""
    filled = np.ma.filled(np.ma.asarray(values).astype("f8"), np.nan)
    return np.ndarray.view(filled, np.ndarray)


def _color(value: Any) -> str:
    """One colour as #rrggbbaa; empty where several are mixed."""
    from matplotlib import colors

    try:
        if len(value) == 1 and not isinstance(value, str):
            value = value[0]
        return str(colors.to_hex(value, keep_alpha=True))
    except (TypeError, ValueError):
        return ""


def _bars(box: Any, budget: _Budget) -> Facts:
    """Bars along either axis by where they stand, begin and end; histograms are bars as well."""
    across = box.orientation == "horizontal"
    sides = [
        (patch.get_x(), patch.get_y(), patch.get_width(), patch.get_height())
        for patch in box.patches
    ]
    if across:
        sides = [(y, x, height, width) for x, y, width, height in sides]
    data = {
        "center": [start + thick / 2 for start, _, thick, _ in sides],
        "thickness": [thick for _, _, thick, _ in sides],
        "base": [base for _, base, _, _ in sides],
        "size": [size for _, _, _, size in sides],
    }
    color = _color(box.patches[0].get_facecolor()) if box.patches else ""
    return _fact("horizontal bars" if across else "bars", box, {"color": color}, data, budget)


def _artist(artist: Any, budget: _Budget) -> Facts | None:
    """An artist by Matplotlib's class; None for those that only count."""
    known = {
        "Line2D": _line,
        "PathCollection": _points,
        "AxesImage": _image,
        "QuadMesh": _image,
        "PolyCollection": _outline,
        "FillBetweenPolyCollection": _outline,
        "LineCollection": _outline,
        "Rectangle": _rectangle,
        "Wedge": _wedge,
        "Polygon": _polygon,
        "StepPatch": _steps,
        "Text": _text,
        "Annotation": _text,
    }
    describe = known.get(_class_name(artist))
    return None if describe is None else describe(artist, budget)


def _line(line: Any, budget: _Budget) -> Facts:
    style = {
        "color": _color(line.get_color()),
        "line_style": _cut(line.get_linestyle()),
        "marker": _cut(line.get_marker()),
    }
    data = {"x": line.get_xdata(orig=False), "y": line.get_ydata(orig=False)}
    return _fact("line", line, style, data, budget)


def _points(points: Any, budget: _Budget) -> Facts:
    places = points.get_offsets()
    data = {"x": places[:, 0], "y": places[:, 1]}
    if points.get_array() is not None:
        data["value"] = points.get_array()
    if len(points.get_sizes()) > 1:
        data["size"] = points.get_sizes()
    return _fact("points", points, {"color": _color(points.get_facecolor())}, data, budget)


def _image(image: Any, budget: _Budget) -> Facts:
    values = image.get_array()
    data = {"value": [] if values is None else values}
    return _fact("image", image, {"colors": _cut(image.get_cmap().name)}, data, budget)


def _outline(collection: Any, budget: _Budget) -> Facts:
    """The corners of filled areas, or the ends of separate lines, one after another."""
    import numpy as np

    corners = [path.vertices for path in collection.get_paths()]
    places = np.concatenate(corners) if corners else np.zeros((0, 2))
    kind = "lines" if _class_name(collection) == "LineCollection" else "area"
    color = collection.get_edgecolor() if kind == "lines" else collection.get_facecolor()
    data = {"x": places[:, 0], "y": places[:, 1]}
    return _fact(kind, collection, {"color": _color(color)}, data, budget)


def _rectangle(patch: Any, budget: _Budget) -> Facts:
    data = {
        "x": [patch.get_x(), patch.get_x() + patch.get_width()],
        "y": [patch.get_y(), patch.get_y() + patch.get_height()],
    }
    return _fact("rectangle", patch, {"color": _color(patch.get_facecolor())}, data, budget)


def _wedge(patch: Any, budget: _Budget) -> Facts:
    data = {"angle": [patch.theta1, patch.theta2]}
    return _fact("wedge", patch, {"color": _color(patch.get_facecolor())}, data, budget)


def _polygon(patch: Any, budget: _Budget) -> Facts:
    places = patch.get_xy()
    data = {"x": places[:, 0], "y": places[:, 1]}
    return _fact("area", patch, {"color": _color(patch.get_facecolor())}, data, budget)


def _steps(patch: Any, budget: _Budget) -> Facts:
    found = patch.get_data()
    data = {"x": found.edges, "y": found.values}
    return _fact("steps", patch, {"color": _color(patch.get_edgecolor())}, data, budget)


def _text(text: Any, budget: _Budget) -> Facts:
    x, y = text.get_position()
    fact = _fact("text", text, {"color": _color(text.get_color())}, {"x": [x], "y": [y]}, budget)
    return {**fact, "label": _cut(text.get_text())}
