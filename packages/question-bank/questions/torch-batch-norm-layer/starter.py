import torch
from torch import nn


class MyBatchNorm1d(nn.Module):
    """Normalises each feature by its batch, or in evaluation mode by its running values."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        """Parameters of shape (num_features,), and running values that start at 0 and 1."""
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Normalise x of shape (n, num_features)."""
        raise NotImplementedError
