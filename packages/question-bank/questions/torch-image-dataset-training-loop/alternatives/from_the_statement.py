import operator
import random
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
            raise ValueError("images and labels differ in length")
        self.images = images
        self.labels = labels
        self.transform = transform

    def __len__(self) -> int:
        """Return the number of images."""
        return len(self.images)

    def __getitem__(self, i: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return image i of shape (C, H, W) and its label."""
        i = operator.index(i)
        if not -len(self) <= i < len(self):
            raise IndexError(f"no image {i} among {len(self)}")
        pixels = self.images[i]
        if pixels.ndim == 2:
            pixels = pixels[np.newaxis, :, :]
        else:
            pixels = np.moveaxis(pixels, -1, 0)
        image = torch.tensor(np.ascontiguousarray(pixels), dtype=torch.float32) / 255
        if self.transform is not None:
            image = self.transform(image)
        label = torch.tensor(int(self.labels[i]), dtype=torch.int64)
        return image, label


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
    # A transform of the dataset may draw from any of the three.
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.manual_seed(seed)

    model.to(device)
    model.train()
    order = torch.Generator().manual_seed(seed)
    loader = DataLoader(
        dataset, batch_size=batch_size, shuffle=True, drop_last=False, num_workers=0, generator=order
    )
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    criterion = nn.CrossEntropyLoss()

    losses = []
    for _ in range(epochs):
        total = 0.0
        n_items = 0
        for images, labels in loader:
            images = images.to(device)
            labels = labels.to(device)
            optimizer.zero_grad()
            loss = criterion(model(images), labels)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(labels)
            n_items += len(labels)
        losses.append(total / n_items)
    model.eval()
    return losses


def accuracy(model: nn.Module, dataset: Dataset, batch_size: int = 64) -> float:
    """Return the share of items that model classifies rightly."""
    if len(dataset) == 0:
        return float("nan")
    parameter = next(model.parameters(), None)
    device = torch.device("cpu") if parameter is None else parameter.device
    modes = [(module, module.training) for module in model.modules()]
    right = 0
    n_items = 0
    model.eval()
    try:
        with torch.no_grad():
            for images, labels in DataLoader(dataset, batch_size=batch_size, num_workers=0):
                predicted = model(images.to(device)).argmax(dim=1)
                right += int((predicted == labels.to(device)).sum())
                n_items += len(labels)
    finally:
        for module, training in modes:
            module.training = training
    return right / n_items
