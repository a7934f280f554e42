from collections.abc import Iterable

import torch
from torch import nn


def dead_units(model: nn.Module, loader: Iterable) -> dict[str, float]:
    """Return, for the name of each nn.ReLU, the share of its units that are never positive."""
    raise NotImplementedError
