"""A training loop that stops early and restores the best weights."""

import copy
import math
from collections.abc import Callable, Iterable

import torch
from torch import nn

MIN_IMPROVEMENT = 1e-8


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
    train_losses, val_losses = [], []
    best_loss, best_epoch, best_state = math.inf, None, None
    epochs_without = 0
    stopped_early = False

    for epoch in range(max_epochs):
        model.train()
        train_losses.append(_run_epoch(model, train_loader, loss_fn, optimiser))
        model.eval()
        with torch.no_grad():
            val_loss = _run_epoch(model, val_loader, loss_fn)
        val_losses.append(val_loss)

        if math.isnan(val_loss):
            stopped_early = True
            break
        if val_loss < best_loss - MIN_IMPROVEMENT:
            # The tensors of a state_dict are those of the model, so they are copied.
            best_loss, best_epoch = val_loss, epoch
            best_state = copy.deepcopy(model.state_dict())
        else:
            epochs_without += 1
            if epochs_without >= patience:
                stopped_early = True
                break

    if best_state is not None:
        model.load_state_dict(best_state)
    return {
        "train_loss": train_losses,
        "val_loss": val_losses,
        "best_epoch": best_epoch,
        "stopped_early": stopped_early,
    }


def _run_epoch(
    model: nn.Module,
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimiser: torch.optim.Optimizer | None = None,
) -> float:
    """Return the mean loss per item of one pass, with a step per batch if there is an optimiser."""
    total, count = 0.0, 0
    for inputs, targets in loader:
        loss = loss_fn(model(inputs), targets)
        if optimiser is not None:
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        total += loss.item() * len(inputs)
        count += len(inputs)
    return total / count
