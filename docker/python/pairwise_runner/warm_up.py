"""First uses of libraries, made once in the zygote so that no job pays for what they load.

Nothing here may start a thread, and so nothing may compute in parallel or run a backward pass:
a process with threads cannot be forked safely.
"""

import io
import sys

from pairwise_runner import seeding


def warm_up() -> None:
    """Touch what programs touch first in the libraries that are loaded."""
    seeding.seed_generators(0)
    if "matplotlib.pyplot" in sys.modules:
        _draw_a_figure()
    if "pandas" in sys.modules:
        _print_a_frame()
    if "torch" in sys.modules:
        _build_an_optimizer()


def _draw_a_figure() -> None:
    """Loads fonts, the text layout and both formats."""
    import matplotlib.backends.backend_svg  # noqa: F401
    from matplotlib.figure import Figure

    from pairwise_runner.figure_backend import FigureCanvas

    figure = Figure(figsize=(1, 1))
    FigureCanvas(figure)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], label="warm-up")
    axes.set_title("warm-up")
    axes.legend()
    figure.savefig(io.BytesIO(), format="png")


def _print_a_frame() -> None:
    """Loads the formatting and grouping code."""
    import pandas

    frame = pandas.DataFrame({"key": ["a", "b"], "value": [1.0, 2.0]})
    str(frame.groupby("key").mean())


def _build_an_optimizer() -> None:
    """The first optimizer loads PyTorch's compiler, which takes a second."""
    import torch

    model = torch.nn.Linear(2, 2)
    torch.optim.SGD(model.parameters())
    str(model(torch.ones(1, 2)))
