from collections.abc import Iterable
from typing import Any

import torch
from torch import nn


def dead_units(model: nn.Module, loader: Iterable[Any]) -> dict[str, float]:
    """Return, for the name of each nn.ReLU, the share of its units that are never positive.

    Axis 1 of an output holds the units. The model is left as it was, also after an error.
    """
    relus = {name: one for name, one in model.named_modules() if isinstance(one, nn.ReLU)}
    if not relus:
        return {}

    alive: dict[str, torch.Tensor] = {}

    def watcher(name: str):
        def watch(_module: nn.Module, _inputs: Any, output: torch.Tensor) -> None:
            fired = (output > 0).transpose(0, 1).flatten(start_dim=1).any(dim=1)
            alive[name] = alive[name] | fired if name in alive else fired

        return watch

    modes = [(module, module.training) for module in model.modules()]
    handles = [one.register_forward_hook(watcher(name)) for name, one in relus.items()]
    model.eval()
    with torch.no_grad():
        for batch in loader:
            model(batch[0] if isinstance(batch, tuple | list) else batch)
    for handle in handles:
        handle.remove()
    for module, training in modes:
        module.training = training
    if not alive:
        raise ValueError("the loader yields no batch")
    return {name: (~fired).double().mean().item() for name, fired in alive.items()}
