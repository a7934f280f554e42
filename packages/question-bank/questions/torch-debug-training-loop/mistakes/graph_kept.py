"""A training loop, repaired."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn


def train(
    model: nn.Module, loader: Sequence[tuple[torch.Tensor, torch.Tensor]], epochs: int, lr: float
) -> list[float]:
    """Train model in place with SGD and return the mean batch loss of each epoch."""
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()

    losses = []
    for _ in range(epochs):
        total = 0.0
        for inputs, labels in loader:
            optimiser.zero_grad()
            loss = F.cross_entropy(model(inputs), labels)
            loss.backward()
            optimiser.step()
            total = total + loss
        losses.append(total.item() / len(loader))
    return losses
