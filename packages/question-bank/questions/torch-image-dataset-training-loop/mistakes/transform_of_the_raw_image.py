"""An image dataset over arrays, a seeded training loop, and the accuracy of a classifier."""

import math
from collections.abc import Callable

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class ArrayImageDataset(Dataset):
    """Images of an array as float tensors, with their labels."""

    def __init__(
        self,
        images: np.ndarray,
        labels: np.ndarray,
        transform: Callable[[torch.Tensor], torch.Tensor] | None = None,
    ) -> None:
        if len(images) != len(labels):
            raise ValueError(f"{len(images)} images, but {len(labels)} labels")
        self.images = images
        self.labels = labels
        self.transform = transform

    def __len__(self) -> int:
        """Return the number of images."""
        return len(self.images)

    def __getitem__(self, i: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return image i of shape (C, H, W) and its label."""
        pixels = torch.tensor(self.images[i], dtype=torch.float32)
        image = pixels.unsqueeze(0) if pixels.ndim == 2 else pixels.permute(2, 0, 1)
        if self.transform is not None:
            image = self.transform(image)
        image = image / 255
        return image, torch.tensor(self.labels[i], dtype=torch.int64)


def train_classifier(
    model: nn.Module,
    dataset: Dataset,
    epochs: int,
    batch_size: int,
    lr: float,
    seed: int = 0,
    device: str = "cpu",
) -> list[float]:
    """Train model with SGD and return the mean loss per item of each epoch."""
    torch.manual_seed(seed)
    loader = DataLoader(dataset, batch_size=batch_size, shuffle=True)
    model.to(device)
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    loss_of = nn.CrossEntropyLoss()

    losses = []
    model.train()
    for _ in range(epochs):
        total, count = 0.0, 0
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            optimiser.zero_grad()
            loss = loss_of(model(images), labels)
            loss.backward()
            optimiser.step()
            # A partial batch counts by its size.
            total += loss.item() * len(labels)
            count += len(labels)
        losses.append(total / count)
    model.eval()
    return losses


def accuracy(model: nn.Module, dataset: Dataset, batch_size: int = 64) -> float:
    """Return the share of items that model classifies rightly."""
    was_training = model.training
    device = next(model.parameters()).device
    hits, count = 0, 0
    model.eval()
    with torch.no_grad():
        for images, labels in DataLoader(dataset, batch_size=batch_size):
            predicted = model(images.to(device)).argmax(dim=1)
            hits += (predicted == labels.to(device)).sum().item()
            count += len(labels)
    model.train(was_training)
    return hits / count if count else math.nan
