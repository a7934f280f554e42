from collections.abc import Iterable

import torch
from torch import nn


def dead_units(model: nn.Module, loader: Iterable) -> dict[str, float]:
    """Return, for the name of each nn.ReLU, the share of its units that are never positive."""
    relus = {name: module for name, module in model.named_modules() if isinstance(module, nn.ReLU)}
    if not relus:
        return {}

    alive: dict[str, torch.Tensor] = {}

    def make_hook(name: str):
        def hook(module, inputs, output) -> None:
            positive = (output.detach() > 0).transpose(0, 1).flatten(start_dim=1).any(dim=1)
            if name in alive:
                alive[name] = alive[name] | positive
            else:
                alive[name] = positive

        return hook

    modes = [(module, module.training) for module in model.modules()]
    handles = []
    n_batches = 0
    try:
        for name, module in relus.items():
            handles.append(module.register_forward_hook(make_hook(name)))
        model.eval()
        for batch in loader:
            inputs = batch[0] if isinstance(batch, (tuple, list)) else batch
            with torch.no_grad():
                model(inputs)
            n_batches += 1
    finally:
        for handle in handles:
            handle.remove()
        for module, training in modes:
            module.training = training

    if n_batches == 0:
        raise ValueError("the loader has no batches")
    result = {}
    for name in relus:
        units = alive[name].numel()
        result[name] = (units - int(alive[name].sum())) / units
    return result
