from collections.abc import Callable, Iterable

import torch
from torch import nn


def fit(
    model: nn.Module,
    train_loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    val_loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimiser: torch.optim.Optimizer,
    max_epochs: int,
    patience: int,
) -> dict:
    """Train with early stopping, restore the best weights, and return the history."""
    raise NotImplementedError
