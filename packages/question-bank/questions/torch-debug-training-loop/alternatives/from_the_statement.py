from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn

# Faults of the old version:
# 1. labels.float(): cross_entropy needs class ids of dtype int64 (this was the error).
# 2. softmax before cross_entropy, which takes raw logits and applies log-softmax itself.
# 3. deepcopy: a copy was run, while the optimiser held the parameters of the given model.
# 4. model.eval(): dropout was off during training.
# 5. no zero_grad: gradients of all earlier batches were added up.
# 6. total += loss: the tensor keeps the graphs of all batches alive; a float does not.


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
            logits = model(inputs)
            loss = F.cross_entropy(logits, labels)
            loss.backward()
            optimiser.step()
            total += loss.item()
        losses.append(total / len(loader))
    return losses
