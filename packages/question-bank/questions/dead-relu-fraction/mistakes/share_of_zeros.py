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

    alive: dict[str, list[float]] = {}

    def watcher(name: str):
        def watch(_module: nn.Module, _inputs: Any, output: torch.Tensor) -> None:
            alive.setdefault(name, []).append((output <= 0).double().mean().item())

        return watch

    modes = [(module, module.training) for module in model.modules()]
    handles = [one.register_forward_hook(watcher(name)) for name, one in relus.items()]
    try:
        model.eval()
        with torch.no_grad():
            for batch in loader:
                model(batch[0] if isinstance(batch, tuple | list) else batch)
    finally:
        for handle in handles:
            handle.remove()
        # model.train(mode) would give all modules one mode.
        for module, training in modes:
            module.training = training
    if not alive:
        raise ValueError("the loader yields no batch")
    return {name: sum(shares) / len(shares) for name, shares in alive.items()}
