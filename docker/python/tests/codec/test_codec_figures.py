"""Figures travel as facts: texts, axes, and the data of what was drawn."""

from collections.abc import Iterator
from typing import Any

import pytest
from codec_help import round_trip
from pairwise_codec import DecodeError, FigureFacts, UnknownObject, decode, encode_value

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")
np = pytest.importorskip("numpy")

from matplotlib import pyplot as plt  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402


@pytest.fixture(autouse=True)
def no_open_figures() -> Iterator[None]:
    yield
    plt.close("all")


def drawn_by(draw: Any) -> list[tuple[str, str | None, dict[str, list[Any]]]]:
    figure = Figure()
    draw(figure.subplots())
    artists = round_trip(figure).axes[0].drawn
    return [
        (one.kind, one.label, {name: data.tolist() for name, data in one.data.items()})
        for one in artists
    ]


def test_texts_scales_limits_and_legends_travel() -> None:
    figure = Figure()
    left, right = figure.subplots(1, 2)
    figure.suptitle("Both")
    left.bar(["mon", "tue"], [4, 5], label="sales")
    left.set(title="Bars", xlabel="day", ylabel="euro", ylim=(0, 10), yticks=[0, 5, 10])
    left.legend()
    right.plot([1, 2])
    right.scatter([1], [2])
    right.set_yscale("log")
    answer = round_trip(figure)
    assert isinstance(answer, FigureFacts)
    assert (answer.title, len(answer.axes), answer.others) == ("Both", 2, ())
    bars, points = answer.axes
    assert (bars.title, bars.x_label, bars.y_label) == ("Bars", "day", "euro")
    assert (bars.x_scale, bars.y_scale, bars.y_limits) == ("linear", "linear", (0.0, 10.0))
    assert (bars.x_ticks, bars.y_ticks) == (("mon", "tue"), ("0", "5", "10"))
    assert (bars.artists, bars.legend) == ({"Rectangle": 2, "BarContainer": 1}, ("sales",))
    assert (points.artists, points.legend) == ({"Line2D": 1, "PathCollection": 1}, None)
    assert points.y_scale == "log"


def test_the_data_of_every_kind_of_artist_travel() -> None:
    assert drawn_by(lambda axes: axes.plot([1, 2], [3, np.nan], label="a"))[0][:2] == ("line", "a")
    assert drawn_by(lambda axes: axes.plot([5, 6])) == [
        ("line", None, {"x": [0.0, 1.0], "y": [5.0, 6.0]})
    ]
    bars = {"center": [1.0], "thickness": [0.5], "base": [0.0], "size": [3.0]}
    assert drawn_by(lambda axes: axes.bar([1], [3], width=0.5)) == [("bars", None, bars)]
    assert drawn_by(lambda axes: axes.barh([1], [3], height=0.5)) == [
        ("horizontal bars", None, bars)
    ]
    counts = drawn_by(lambda axes: axes.hist([1, 2, 2, 3], bins=[1, 2, 3]))
    assert counts[0][2]["size"] == [1.0, 3.0]
    assert drawn_by(lambda axes: axes.scatter([1, 2], [3, 4], c=[5, 6])) == [
        ("points", None, {"x": [1.0, 2.0], "y": [3.0, 4.0], "value": [5.0, 6.0]})
    ]
    assert drawn_by(lambda axes: axes.imshow([[1, 2]])) == [
        ("image", None, {"value": [[1.0, 2.0]]})
    ]
    assert drawn_by(lambda axes: axes.pcolormesh([[1, 2]]))[0][2]["value"] == [[1.0, 2.0]]
    assert drawn_by(lambda axes: axes.text(1, 2, "here")) == [
        ("text", "here", {"x": [1.0], "y": [2.0]})
    ]
    assert drawn_by(lambda axes: axes.pie([1, 3]))[0] == ("wedge", None, {"angle": [0.0, 90.0]})
    others = [
        (lambda axes: axes.fill_between([0, 1], [2, 3]), "area"),
        (lambda axes: axes.vlines([1, 2], 0, 1), "lines"),
        (lambda axes: axes.stairs([1, 2]), "steps"),
        (lambda axes: axes.axvspan(1, 2), "rectangle"),
        (lambda axes: axes.axhline(3), "line"),
    ]
    for draw, kind in others:
        assert drawn_by(draw)[0][0] == kind


def test_other_figures_that_are_left_open_are_counted() -> None:
    figure, _ = plt.subplots()
    plt.figure()
    _, busy = plt.subplots()
    busy.plot([1, 2])
    assert round_trip(figure).others == (0, 1)


def test_what_is_too_much_travels_without_its_data() -> None:
    figure = Figure()
    axes = figure.subplots()
    axes.plot(np.zeros(600_000))
    axes.plot([1, 2])
    drawn = round_trip(figure).axes[0].drawn
    assert drawn[0].data is None
    assert drawn[1].data["y"].tolist() == [1.0, 2.0]
    crowded = Figure()
    for _ in range(1_001):
        crowded.gca().text(0, 0, "x")
    answer = round_trip(crowded).axes[0]
    assert answer.drawn is None
    assert answer.artists == {"Text": 1_001}


def test_subclasses_and_broken_artists_are_read_by_matplotlibs_own_classes() -> None:
    class Mine(Figure):  # type: ignore[misc]
        pass

    assert isinstance(round_trip(Mine()), FigureFacts)
    broken = Figure()
    broken.gca().set_title = None
    assert isinstance(round_trip(broken), FigureFacts)
    lying = Figure()
    lying.gca().get_xlim = lambda: ["a"]
    assert isinstance(round_trip(lying), UnknownObject)


MALFORMED: dict[str, Any] = {
    "no facts": {},
    "a list": [],
    "title": {"title": 1, "axes": [], "others": []},
    "others": {"title": "", "axes": [], "others": ["1"]},
    "no others": {"title": "", "axes": []},
    "axes": {"title": "", "axes": {}, "others": []},
    "axes without facts": {"title": "", "axes": [{"title": ""}], "others": []},
    "too many axes": {"title": "", "axes": [{}] * 1_001, "others": []},
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_figures_are_refused(name: str) -> None:
    body = encode_value(MALFORMED[name])
    with pytest.raises(DecodeError):
        decode(body[:4] + b"P" + body[4:])


def axes_facts(**changes: Any) -> dict[str, Any]:
    texts = dict.fromkeys(["title", "x_label", "y_label", "x_scale", "y_scale"], "")
    plain = {"x_limits": [0.0, 1.0], "y_limits": [0.0, 1.0], "x_ticks": [], "y_ticks": []}
    return {**texts, **plain, "artists": {}, "legend": None, "drawn": [], **changes}


def artist(**changes: Any) -> dict[str, Any]:
    return {"kind": "line", "label": None, "style": {}, "data": {"x": np.zeros(2)}, **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {"x_limits": [0.0]}, {"x_limits": [0, 1]}, {"y_limits": None}, {"x_ticks": [1]},
        {"artists": {"a": "1"}}, {"artists": {1: 1}}, {"legend": [1]}, {"drawn": {}},
        {"drawn": [artist(kind=1)]}, {"drawn": [artist(label=1)]}, {"drawn": [artist(style=[])]},
        {"drawn": [artist(style={"a": 1})]}, {"drawn": [artist(data=[])]},
        {"drawn": [artist(data={"x": [1.0]})]}, {"drawn": [artist(data={"x": np.zeros(2, "i8")})]},
        {"drawn": [artist(data={1: np.zeros(2)})]}, {"drawn": [{}]}, {"extra": 1},
        {"x_ticks": [""] * 201},
    ],
)  # fmt: skip
def test_malformed_axes_are_refused(changes: dict[str, Any]) -> None:
    good = {"title": "", "axes": [axes_facts(drawn=[artist()])], "others": []}
    bad = {**good, "axes": [axes_facts(**changes)]}
    body = encode_value(good)
    assert isinstance(decode(body[:4] + b"P" + body[4:]), FigureFacts)
    body = encode_value(bad)
    with pytest.raises(DecodeError):
        decode(body[:4] + b"P" + body[4:])
