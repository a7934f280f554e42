import torch
from torch import nn


class MyBatchNorm1d(nn.Module):
    """Normalises each feature by its batch, or in evaluation mode by its running values."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        """Parameters of shape (num_features,), and running values that start at 0 and 1."""
        super().__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0, dtype=torch.long))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Normalise x of shape (n, num_features)."""
        if x.dim() != 2:
            raise ValueError(f"expected 2 dimensions, got {x.dim()}")
        if x.shape[1] != self.num_features:
            raise ValueError(f"expected {self.num_features} features, got {x.shape[1]}")

        if self.training:
            n = x.shape[0]
            if n < 2:
                raise ValueError("training needs at least two rows")
            mean = x.mean(dim=0)
            var = ((x - mean) ** 2).mean(dim=0)
            self._move_running_values(mean.detach(), var.detach() * (n / (n - 1)))
        else:
            mean = self.running_mean
            var = self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias

    @torch.no_grad()
    def _move_running_values(self, mean: torch.Tensor, unbiased_var: torch.Tensor) -> None:
        self.running_mean.mul_(1 - self.momentum).add_(self.momentum * mean)
        self.running_var.mul_(1 - self.momentum).add_(self.momentum * unbiased_var)
        self.num_batches_tracked.add_(1)
