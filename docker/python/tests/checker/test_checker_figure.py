"""figure: what is shown counts, by parts, and not how it was drawn."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest
from checker_help import judge, passes, rebuilt, why
from pairwise_checker.comparators import COMPARATORS
from pairwise_checker.comparison import Comparison
from pairwise_checker.outcome import CheckError

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")

from matplotlib import pyplot as plt  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402

FIGURE: dict[str, Any] = {"kind": "figure"}


@pytest.fixture(autouse=True)
def no_open_figures() -> Iterator[None]:
    yield
    plt.close("all")


def lines(axes: Any) -> None:
    axes.plot([1, 2, 3], [4, 5, 6], label="north")
    axes.plot([1, 2, 3], [6, 5, 5], label="south")
    axes.set(title="Sales", xlabel="month", ylabel="euro")
    axes.legend()


def drawn(draw: Callable[[Any], None] = lines) -> Any:
    figure = Figure()
    draw(figure.subplots())
    return figure


def changed(change: Callable[[Any], None]) -> Any:
    figure = drawn()
    change(figure.axes[0])
    return figure


def other_order(axes: Any) -> None:
    axes.plot([1, 2, 3], [6, 5, 5], label="south")
    axes.plot([1, 2, 3], [4 + 1e-12, 5, 6], label="north", color="red", linestyle="--")
    axes.set(title="Sales", xlabel="month", ylabel="euro")
    axes.legend(loc="upper left")


def swapped_labels(axes: Any) -> None:
    axes.plot([1, 2, 3], [6, 5, 5], label="north")
    axes.plot([1, 2, 3], [4, 5, 6], label="south")
    axes.set(title="Sales", xlabel="month", ylabel="euro")
    axes.legend()


RIGHT: dict[str, tuple[dict[str, Any], Callable[[], Any]]] = {
    "the same": (FIGURE, drawn),
    "other order and style": (FIGURE, lambda: drawn(other_order)),
    "other limits": (FIGURE, lambda: changed(lambda axes: axes.set_ylim(0, 99))),
    "other ticks": (FIGURE, lambda: changed(lambda axes: axes.set_xticks([1, 2]))),
    "a grid": (FIGURE, lambda: changed(lambda axes: axes.grid())),
    "a title where none is asked for":
        (FIGURE, lambda: changed(lambda axes: axes.figure.suptitle("Mine"))),
    "loose text": ({**FIGURE, "text": "loose"},
                   lambda: changed(lambda axes: axes.set_title(" SALES"))),
    "only the data": ({**FIGURE, "parts": ["data"]},
                      lambda: changed(lambda axes: axes.set_title("x"))),
    "within the tolerance": ({**FIGURE, "atol": 0.1},
                             lambda: changed(lambda axes: axes.lines[0].set_ydata([4.05, 5, 6]))),
    "through pyplot": (FIGURE, lambda: (lambda pair: (lines(pair[1]), pair[0])[1])(plt.subplots())),
}  # fmt: skip

WRONG: dict[str, tuple[dict[str, Any], Callable[[], Any]]] = {
    "nothing drawn": (FIGURE, lambda: drawn(lambda axes: None)),
    "no axes": (FIGURE, Figure),
    "title": (FIGURE, lambda: changed(lambda axes: axes.set_title("sales"))),
    "no x label": (FIGURE, lambda: changed(lambda axes: axes.set_xlabel(""))),
    "y label": (FIGURE, lambda: changed(lambda axes: axes.set_ylabel("dollar"))),
    "scale": (FIGURE, lambda: changed(lambda axes: axes.set_yscale("log"))),
    "legend gone": (FIGURE, lambda: changed(lambda axes: axes.get_legend().remove())),
    "legend entry": (FIGURE, lambda: changed(lambda axes: axes.legend(["north", "west"]))),
    "labels swapped": (FIGURE, lambda: drawn(swapped_labels)),
    "another value": (FIGURE, lambda: changed(lambda axes: axes.lines[0].set_ydata([4, 5, 7]))),
    "nan": (FIGURE, lambda: changed(lambda axes: axes.lines[0].set_ydata([4, 5, float("nan")]))),
    "points less": (FIGURE, lambda: changed(lambda axes: axes.lines[0].set_data([1, 2], [4, 5]))),
    "x shifted": (FIGURE, lambda: changed(lambda axes: axes.lines[0].set_xdata([0, 1, 2]))),
    "a line less": (FIGURE, lambda: changed(lambda axes: axes.lines[0].remove())),
    "a line more": (FIGURE, lambda: changed(lambda axes: axes.plot([1, 2]))),
    "one line twice": (FIGURE, lambda: changed(lambda axes: axes.lines[0].set_ydata([6, 5, 5]))),
    "points for lines": (FIGURE, lambda: drawn(lambda axes: axes.scatter([1, 2], [3, 4]))),
    "more axes": (FIGURE, lambda: changed(lambda axes: axes.figure.add_axes((0, 0, 1, 1)))),
    "color": ({**FIGURE, "parts": ["style"]},
              lambda: changed(lambda axes: axes.lines[0].set_color("red"))),
    "limits": ({**FIGURE, "parts": ["limits"]},
               lambda: changed(lambda axes: axes.set_ylim(0, 99))),
    "ticks": ({**FIGURE, "parts": ["ticks"]},
              lambda: changed(lambda axes: axes.set_xticks([1, 2]))),
    "too much": (FIGURE, lambda: changed(lambda axes: axes.lines[0].set_data(
        range(600_000), range(600_000)))),
    "axes": (FIGURE, lambda: drawn().axes[0]),
    "none": (FIGURE, lambda: None),
    "text": (FIGURE, lambda: "Figure(640x480)"),
    "an array": (FIGURE, lambda: [[0.0]]),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_figures_that_show_the_same_pass(name: str) -> None:
    check, make = RIGHT[name]
    outcome = judge(check, make(), drawn())
    assert outcome.verdict == "passed", outcome.message


@pytest.mark.parametrize("name", WRONG)
def test_figures_that_show_something_else_fail(name: str) -> None:
    check, make = WRONG[name]
    assert not passes(check, make(), drawn())


KINDS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any], bool]] = {
    "bars in another order": (lambda axes: axes.bar([2, 1], [5, 4]),
                              lambda axes: axes.bar([1, 2], [4, 5]), True),
    "bars": (lambda axes: axes.bar([1, 2], [5, 4]), lambda axes: axes.bar([1, 2], [4, 5]), False),
    "lying bars": (lambda axes: axes.barh([1, 2], [4, 5]),
                   lambda axes: axes.bar([1, 2], [4, 5]), False),
    "bins": (lambda axes: axes.hist([1, 2, 2, 3], bins=3),
             lambda axes: axes.hist([1, 2, 2, 3], bins=2), False),
    "histogram": (lambda axes: axes.hist([3, 2, 1, 2], bins=3),
                  lambda axes: axes.hist([1, 2, 2, 3], bins=3), True),
    "points in another order": (lambda axes: axes.scatter([2, 1], [4, 3]),
                                lambda axes: axes.scatter([1, 2], [3, 4]), True),
    "points": (lambda axes: axes.scatter([1, 2], [4, 3]),
               lambda axes: axes.scatter([1, 2], [3, 4]), False),
    "colours of points": (lambda axes: axes.scatter([1, 2], [3, 4], c=[2, 1]),
                          lambda axes: axes.scatter([1, 2], [3, 4], c=[1, 2]), False),
    "image": (lambda axes: axes.imshow([[1, 2], [3, 4]]),
              lambda axes: axes.imshow([[1, 2], [3, 4]]), True),
    "image turned": (lambda axes: axes.imshow([[1, 3], [2, 4]]),
                     lambda axes: axes.imshow([[1, 2], [3, 4]]), False),
    "note": (lambda axes: axes.annotate("peak", (1, 2)),
             lambda axes: axes.annotate("low", (1, 2)), False),
    "area": (lambda axes: axes.fill_between([0, 1], [2, 3]),
             lambda axes: axes.fill_between([0, 1], [2, 4]), False),
    "pie": (lambda axes: axes.pie([1, 2]), lambda axes: axes.pie([10, 20]), True),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_artist_is_compared_by_its_data(name: str) -> None:
    actual, expected, right = KINDS[name]
    assert passes(FIGURE, drawn(actual), drawn(expected)) is right


def test_an_empty_figure_that_is_left_open_fails() -> None:
    def verdict(check: dict[str, Any]) -> str:
        comparison = Comparison(check, answer, reference, 7, None, lambda: ModuleType("checks"))
        return COMPARATORS["figure"].compare(comparison).verdict

    reference = rebuilt(drawn())
    figure, axes = plt.subplots()
    lines(axes)
    answer = rebuilt(figure)
    assert verdict(FIGURE) == "passed"
    plt.figure()
    answer = rebuilt(figure)
    assert verdict(FIGURE) == "failed"
    assert verdict({**FIGURE, "parts": ["titles", "data"]}) == "passed"


def test_messages_name_axes_artist_and_place() -> None:
    cases = {
        "no axes": "expected a figure with 1 axes, got 0",
        "title": "axes 1: expected the title 'Sales', got 'sales'",
        "legend gone": "axes 1: expected a legend with ['north', 'south'], got none",
        "a line less": "axes 1: expected 2 artists of the kind 'Line2D', got 1",
        "another value": "axes 1: line 'north': y: 1 of 3 elements differ; first difference at "
                         "[2]: 7.0 instead of 6.0 (rtol 1e-09, atol 1e-12)",
        "labels swapped": "axes 1: line 'north': y: 2 of 3 elements differ; first difference at "
                          "[0]: 6.0 instead of 4.0 (rtol 1e-09, atol 1e-12)",
        "color": "axes 1: line 'north': expected the color '#1f77b4ff', got '#ff0000ff'",
        "none": "expected a Matplotlib figure, got None (is a return missing?)",
    }  # fmt: skip
    for name, message in cases.items():
        check, make = WRONG[name]
        assert why(check, make(), drawn()) == message


def test_equal_and_close_compare_figures_too() -> None:
    near = changed(lambda axes: axes.lines[0].set_ydata([4 + 1e-12, 5, 6]))
    assert passes({"kind": "equal"}, drawn(), drawn())
    assert not passes({"kind": "equal"}, near, drawn())
    assert passes({"kind": "close"}, [near], [drawn()])
    assert not passes({"kind": "equal"}, changed(lambda axes: axes.figure.suptitle("x")), drawn())


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ({}, 3),
        ({}, None),
        ({"parts": ["data", "pixels"]}, Figure()),
        ({"parts": []}, Figure()),
        ({"parts": "data"}, Figure()),
        ({"text": "any"}, Figure()),
        ({"colour": True}, Figure()),
        ({"atol": -1}, Figure()),
    ],
)
def test_a_check_that_cannot_work_is_the_questions_fault(
    option: dict[str, Any], expected: Any
) -> None:
    with pytest.raises(CheckError):
        judge({**FIGURE, **option}, Figure(), expected)


def test_a_reference_that_draws_too_much_is_the_questions_fault() -> None:
    big = WRONG["too much"][1]()
    with pytest.raises(CheckError):
        judge(FIGURE, drawn(), big)
