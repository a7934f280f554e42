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
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of images."""
        raise NotImplementedError

    def __getitem__(self, i: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return image i of shape (C, H, W) and its label."""
        raise NotImplementedError


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
    raise NotImplementedError


def accuracy(model: nn.Module, dataset: Dataset, batch_size: int = 64) -> float:
    """Return the share of items that model classifies rightly."""
    raise NotImplementedError
