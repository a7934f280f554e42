"""Matplotlib figures of a run leave as images: when shown, or at the end when still open."""

import io
import sys
from typing import TYPE_CHECKING, Protocol

from pairwise_runner.artifacts import FIGURE, ArtifactWriter
from pairwise_runner.job import FigureLimits

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_MAX_PIXELS = 16_000_000
_DRAWING_ATTEMPTS = 4


class FigureSink(Protocol):
    """Where a figure goes that the candidate's code shows."""

    def send(self, figure: "Figure") -> None:
        """Take one figure."""


class FigureSender:
    """Draws figures and sends them within the limits of the job."""

    def __init__(self, writer: ArtifactWriter, limits: FigureLimits) -> None:
        self._writer = writer
        self._limits = limits
        self._sent_count = 0

    def send(self, figure: "Figure") -> None:
        """Send one figure, or say on stderr why not."""
        if self._sent_count >= self._limits.max_count:
            if self._sent_count == self._limits.max_count:
                _complain(f"only the first {self._limits.max_count} figures are shown")
            self._sent_count += 1
            return
        image = self._draw(figure)
        if image is None:
            _complain(f"a figure is larger than {self._limits.max_bytes} bytes and is not shown")
            return
        self._writer.write(FIGURE, image)
        self._sent_count += 1

    def _draw(self, figure: "Figure") -> bytes | None:
        max_bytes = self._limits.max_bytes
        if self._limits.format == "svg":
            # A scatter plot of a million points is small only as pixels.
            return draw_svg(figure, max_bytes) or draw_png(figure, max_bytes)
        return draw_png(figure, max_bytes)


def draw_svg(figure: "Figure", max_bytes: int) -> bytes | None:
    """Draw a figure as SVG, the same bytes for the same figure; None when it would be too large."""
    import matplotlib

    buffer = io.BytesIO()
    with matplotlib.rc_context({"svg.hashsalt": "pairwise"}):
        figure.savefig(buffer, format="svg", metadata={"Date": None})
    return buffer.getvalue() if buffer.tell() <= max_bytes else None


def draw_png(figure: "Figure", max_bytes: int) -> bytes | None:
    """Draw a figure, coarser when it would be too large; None when even that does not help."""
    width, height = figure.get_size_inches()
    dpi = min(float(figure.dpi), (_MAX_PIXELS / max(width * height, 1e-6)) ** 0.5)
    for _ in range(_DRAWING_ATTEMPTS):
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", dpi=dpi)
        if buffer.tell() <= max_bytes:
            return buffer.getvalue()
        dpi /= 2
    return None


_sink: FigureSink | None = None


def deliver_to(sink: FigureSink) -> None:
    """Where figures go from now on; without a sink, showing does nothing, as in plain Agg."""
    global _sink
    _sink = sink


def deliver(figure: "Figure") -> None:
    """Send one figure; whatever is wrong with it must not end the candidate's program."""
    if _sink is None:
        return
    try:
        _sink.send(figure)
    except Exception as error:  # noqa: BLE001 - the candidate's artists may raise anything
        _complain(f"a figure could not be drawn: {type(error).__name__}: {error}")


def deliver_open_figures() -> None:
    """Send and close every figure that pyplot still holds."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None or _sink is None:
        return
    for number in pyplot.get_fignums():
        figure = pyplot.figure(number)
        deliver(figure)
        pyplot.close(figure)


def _complain(message: str) -> None:
    try:
        print(message[:500], file=sys.stderr)
    except (AttributeError, OSError, ValueError):
        # The candidate's code closed or replaced stderr; a lost remark harms nobody.
        return
