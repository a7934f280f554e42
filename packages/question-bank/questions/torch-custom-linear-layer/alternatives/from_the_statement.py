import math

import torch
from torch import nn


class MyLinear(nn.Module):
    """An affine map of the last dimension: y = x W^T + b."""

    def __init__(self, in_features: int, out_features: int, bias: bool = True) -> None:
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        bound = 1.0 / math.sqrt(in_features) if in_features > 0 else 0.0
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        nn.init.uniform_(self.weight, -bound, bound)
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features))
            nn.init.uniform_(self.bias, -bound, bound)
        else:
            self.register_parameter("bias", None)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return x of shape (..., in_features) mapped to (..., out_features)."""
        if x.dim() == 0 or x.shape[-1] != self.in_features:
            raise ValueError(
                f"the last dimension of x must be {self.in_features}, got shape {tuple(x.shape)}"
            )
        result = x @ self.weight.T
        if self.bias is not None:
            result = result + self.bias
        return result
