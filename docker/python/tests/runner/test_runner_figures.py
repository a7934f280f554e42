"""Figures of a run leave as PNG, within their limits."""

import struct

import pytest
from runner_client import Runner

IMPORT = "import matplotlib.pyplot as plt\n"


def png_size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_an_open_figure_leaves_at_the_end(numpy_runner: Runner) -> None:
    outcome = numpy_runner.run(IMPORT + "plt.figure(figsize=(2, 1), dpi=100)\nplt.plot([1, 2])")
    assert [png_size(png) for png in outcome.figures] == [(200, 100)]
    assert outcome.errors == ""


def test_show_sends_and_closes(numpy_runner: Runner) -> None:
    source = IMPORT + "plt.plot([1])\nplt.show()\nprint(plt.get_fignums())"
    outcome = numpy_runner.run(source)
    assert outcome.text == "[]\n"
    assert len(outcome.figures) == 1


def test_a_shown_figure_leaves_before_the_program_ends(numpy_runner: Runner) -> None:
    numpy_runner.start(IMPORT + "plt.plot([1])\nplt.show()\ninput()", interactive=True)
    numpy_runner.expect(b"S")
    png_size(numpy_runner.expect(b"G"))
    numpy_runner.send(b"I", b"\n")
    assert numpy_runner.finish().figures == []


def test_figure_show(numpy_runner: Runner) -> None:
    source = IMPORT + "figure, axes = plt.subplots()\nfigure.show()\nplt.close(figure)"
    outcome = numpy_runner.run(source)
    assert len(outcome.figures) == 1
    assert outcome.errors == ""


def test_closed_figures_do_not_leave(numpy_runner: Runner) -> None:
    assert numpy_runner.run(IMPORT + "plt.plot([1])\nplt.close()").figures == []


def test_figures_survive_another_backend_and_an_exception(numpy_runner: Runner) -> None:
    source = "import matplotlib\nmatplotlib.use('Agg')\n" + IMPORT + "plt.plot([1])\n1 / 0"
    outcome = numpy_runner.run(source)
    assert len(outcome.figures) == 1
    assert outcome.done["exception"] == "ZeroDivisionError"


def test_no_more_than_the_limit(numpy_runner: Runner) -> None:
    source = IMPORT + "for _ in range(5): plt.figure(figsize=(1, 1))"
    outcome = numpy_runner.run(source, figures={"max": 2, "maxBytes": 1_000_000})
    assert len(outcome.figures) == 2
    assert outcome.errors == "only the first 2 figures are shown\n"


def test_a_huge_figure_is_drawn_coarser(numpy_runner: Runner) -> None:
    outcome = numpy_runner.run(IMPORT + "plt.figure(figsize=(300, 300), dpi=100)")
    width, height = png_size(outcome.figures[0])
    assert width * height <= 16_100_000


def test_a_figure_over_the_size_limit_is_reduced_or_left_out(numpy_runner: Runner) -> None:
    noise = IMPORT + "import numpy as np\nplt.imshow(np.random.rand(400, 400, 3))"
    reduced = numpy_runner.run(noise, figures={"max": 10, "maxBytes": 60_000})
    assert all(len(png) <= 60_000 for png in reduced.figures)
    assert len(reduced.figures) == 1
    left_out = numpy_runner.run(noise, figures={"max": 10, "maxBytes": 100})
    assert left_out.figures == []
    assert "larger than 100 bytes" in left_out.errors


def test_a_forged_figure_must_be_a_png_within_the_limits(numpy_runner: Runner) -> None:
    source = """
import os, struct
def send(body): os.write(3, b'G' + struct.pack('>I', len(body)) + body)
send(b'<svg onload=alert(1)>')
send(b'\\x89PNG\\r\\n\\x1a\\n' + b'x' * 2000)
send(b'\\x89PNG\\r\\n\\x1a\\n' + b'fits')
send(b'\\x89PNG\\r\\n\\x1a\\n' + b'is over the count')
"""
    outcome = numpy_runner.run(source, figures={"max": 1, "maxBytes": 1000})
    assert outcome.figures == [b"\x89PNG\r\n\x1a\nfits"]


SVG = {"max": 10, "maxBytes": 2 * 1024 * 1024, "format": "svg"}


def test_svg_on_request(numpy_runner: Runner) -> None:
    source = IMPORT + "plt.plot([1, 2])\nplt.title('naïve')\nplt.show()\nplt.plot([1])"
    figures = numpy_runner.run(source, figures=SVG).figures
    assert [figure.decode().startswith("<?xml") for figure in figures] == [True, True]
    assert all("<svg" in figure.decode() for figure in figures)


def test_one_figure_gives_the_same_svg_each_time(numpy_runner: Runner) -> None:
    source = IMPORT + "plt.plot([1, 2])\nplt.fill_between([0, 1], [1, 2])"
    first = numpy_runner.run(source, figures=SVG).figures
    assert first == numpy_runner.run(source, figures=SVG).figures != []


def test_an_svg_over_the_size_limit_comes_as_png(numpy_runner: Runner) -> None:
    source = IMPORT + "plt.plot(range(5000), [i % 7 for i in range(5000)], 'o')"
    (figure,) = numpy_runner.run(source, figures={**SVG, "maxBytes": 60_000}).figures
    png_size(figure)


@pytest.mark.parametrize(
    "forgery",
    ["b'<html><svg></html>'", "b'<svg>\\0</svg>'", "b'<svg>\\xff</svg>'", "b'<?xml?><html/>'"],
)
def test_a_forged_svg_must_look_like_one(numpy_runner: Runner, forgery: str) -> None:
    source = f"import os\nb = {forgery}\nos.write(3, b'G' + len(b).to_bytes(4, 'big') + b)"
    assert numpy_runner.run(source, figures=SVG).figures == []


def test_svg_is_refused_where_png_was_asked_for(numpy_runner: Runner) -> None:
    source = "import os\nb = b'<svg></svg>'\nos.write(3, b'G' + len(b).to_bytes(4, 'big') + b)"
    assert numpy_runner.run(source).figures == []
    assert numpy_runner.run(source, figures=SVG).figures == [b"<svg></svg>"]


def test_an_artist_that_raises_does_not_end_the_program(numpy_runner: Runner) -> None:
    source = IMPORT + (
        "from matplotlib.lines import Line2D\n"
        "class Bad(Line2D):\n    def draw(self, renderer): raise ValueError('no drawing')\n"
        "figure, axes = plt.subplots()\naxes.add_line(Bad([0], [0]))\nprint('end')"
    )
    outcome = numpy_runner.run(source)
    assert outcome.text == "end\n"
    assert "a figure could not be drawn: ValueError: no drawing" in outcome.errors
    assert outcome.done["exitCode"] == 0


def test_matplotlib_that_the_job_imports_itself(launch, numpy_runner: Runner) -> None:
    outcome = launch().run(IMPORT + "plt.plot([1])\nplt.show()")
    assert len(outcome.figures) == 1
