import torch
from torch import nn


def train(model: nn.Module, loader, epochs: int, lr: float = 1e-3) -> list[float]:
    """Return the mean loss of each epoch."""
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    criterion = nn.CrossEntropyLoss()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for X, y in loader:
            optimizer.zero_grad()
            loss = criterion(model(X), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(X)
        losses.append(total / max(len(loader.dataset), 1))
    return losses
