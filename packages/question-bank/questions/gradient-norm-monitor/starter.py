import torch
from torch import nn


class GradMonitor:
    """Reports gradient norms after each backward pass, and clips them if asked to."""

    def __init__(self, model: nn.Module, clip: float | None = None) -> None:
        """Watch the parameters of model; clip is the largest total norm, None for any."""
        raise NotImplementedError

    def step(self) -> dict[str, float]:
        """Return the norm for each parameter and "total", as they are before clipping."""
        raise NotImplementedError
