"""A training loop, repaired."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn


# Faults found:
# 1. labels were turned into floats, where cross-entropy wants class indexes (int64);
# 2. softmax was applied before cross-entropy, which wants raw logits;
# 3. gradients were never zeroed, so each step used those of all batches so far;
# 4. the model was replaced by a copy after the optimiser had been built on the given one;
# 5. eval mode was on during training, so dropout did nothing;
# 6. loss tensors were added up with their graphs, and tensors were returned.
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
            total += loss.item()
        losses.append(total / len(loader))
    return losses
