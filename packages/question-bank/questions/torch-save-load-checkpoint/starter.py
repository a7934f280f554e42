import os

import torch
from torch import nn


def save_checkpoint(
    path: str | os.PathLike, model: nn.Module, optimiser: torch.optim.Optimizer, epoch: int
) -> None:
    """Write the states of model and optimiser to path, or leave what is there."""
    raise NotImplementedError


def load_checkpoint(
    path: str | os.PathLike,
    model: nn.Module,
    optimiser: torch.optim.Optimizer | None = None,
    device: str = "cpu",
) -> int:
    """Restore model, and optimiser if given, and return the epoch that was saved."""
    raise NotImplementedError
