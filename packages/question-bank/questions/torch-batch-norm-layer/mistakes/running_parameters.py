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
        self.running_mean = nn.Parameter(torch.zeros(num_features), requires_grad=False)
        self.running_var = nn.Parameter(torch.ones(num_features), requires_grad=False)
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Normalise x of shape (n, num_features)."""
        if x.ndim != 2 or x.shape[1] != self.num_features:
            raise ValueError(f"expected shape (n, {self.num_features}), got {tuple(x.shape)}")
        if self.training:
            if len(x) == 1:
                raise ValueError("one row has no variance to normalise by")
            mean = x.mean(dim=0)
            variance = x.var(dim=0, correction=0)
            self._track(mean, variance, len(x))
        else:
            mean, variance = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(variance + self.eps) * self.weight + self.bias

    @torch.no_grad()
    def _track(self, mean: torch.Tensor, variance: torch.Tensor, n: int) -> None:
        """Move the running values towards those of a batch of n rows."""
        unbiased = variance * n / (n - 1)
        self.running_mean += self.momentum * (mean - self.running_mean)
        self.running_var += self.momentum * (unbiased - self.running_var)
        self.num_batches_tracked += 1
