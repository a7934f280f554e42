import math
from collections.abc import Callable, Iterable

import torch
from torch import nn

MIN_GAIN = 1e-8


def _tensors(model: nn.Module) -> dict[str, torch.Tensor]:
    """Return the parameters and buffers of model by name."""
    return {**dict(model.named_parameters()), **dict(model.named_buffers())}


def _snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.detach().clone() for name, tensor in _tensors(model).items()}


def _restore(model: nn.Module, saved: dict[str, torch.Tensor]) -> None:
    with torch.no_grad():
        for name, tensor in _tensors(model).items():
            if name in saved:
                tensor.copy_(saved[name])


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
    train_losses: list[float] = []
    val_losses: list[float] = []
    best_epoch: int | None = None
    best_loss = math.inf
    best_weights: dict[str, torch.Tensor] = {}
    without_gain = 0
    stopped_early = False

    for epoch in range(max_epochs):
        model.train()
        total = 0.0
        items = 0
        for inputs, targets in train_loader:
            optimiser.zero_grad()
            loss = loss_fn(model(inputs), targets)
            loss.backward()
            optimiser.step()
            total += loss.item() * inputs.shape[0]
            items += inputs.shape[0]
        train_losses.append(total / items)

        model.eval()
        total = 0.0
        items = 0
        with torch.no_grad():
            for inputs, targets in val_loader:
                total += loss_fn(model(inputs), targets).item() * inputs.shape[0]
                items += inputs.shape[0]
        val_loss = total / items
        val_losses.append(val_loss)

        if math.isnan(val_loss):
            stopped_early = True
            break
        if best_epoch is None or best_loss - val_loss > MIN_GAIN:
            best_epoch = epoch
            best_loss = val_loss
            best_weights = _snapshot(model)
            without_gain = 0
        else:
            without_gain += 1
            if without_gain >= max(1, patience):
                stopped_early = True
                break

    if best_epoch is not None:
        _restore(model, best_weights)
    return {
        "train_loss": train_losses,
        "val_loss": val_losses,
        "best_epoch": best_epoch,
        "stopped_early": stopped_early,
    }
