"""A Matplotlib backend: Agg, except that ``show`` delivers figures instead of doing nothing.

Selected with ``MPLBACKEND=module://pairwise_runner.figure_backend``.
"""

from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

from pairwise_runner import figures


class FigureManager(FigureManagerBase):
    """Implements ``plt.show()`` and ``figure.show()``."""

    def show(self) -> None:
        """Deliver this figure; it stays open and changeable."""
        figures.deliver(self.canvas.figure)

    @classmethod
    def pyplot_show(cls, *, block: bool | None = None) -> None:
        """Deliver all open figures and close them, as closing their windows would."""
        figures.deliver_open_figures()


class FigureCanvas(FigureCanvasAgg):
    """Agg's canvas under our manager."""

    manager_class = FigureManager
