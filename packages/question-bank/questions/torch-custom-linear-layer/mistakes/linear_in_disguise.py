"""An affine layer written from parameters up."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class MyLinear(nn.Module):
    """An affine map of the last dimension: y = x W^T + b."""

    def __init__(self, in_features: int, out_features: int, bias: bool = True) -> None:
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features))
        else:
            # Registered, so that the attribute exists and state_dict leaves it out.
            self.register_parameter("bias", None)
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Draw weight and bias uniformly within 1 / sqrt(in_features) of zero."""
        bound = 1.0 / math.sqrt(self.in_features)
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -bound, bound)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return x of shape (..., in_features) mapped to (..., out_features)."""
        if x.shape[-1:] != (self.in_features,):
            raise ValueError(f"expected shape (..., {self.in_features}), got {tuple(x.shape)}")
        return F.linear(x, self.weight, self.bias)
