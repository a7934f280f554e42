import torch
from torch import nn


class _Counter:
    """Adds up how often each unit of one layer was positive."""

    def __init__(self, layer):
        self.counts = None
        self.handle = layer.register_forward_hook(self)

    def __call__(self, layer, args, out):
        axes = [axis for axis in range(out.dim()) if axis != 1]
        new = (out.detach() > 0).sum(dim=axes)
        self.counts = new if self.counts is None else self.counts + new


@torch.inference_mode()
def _run(model, loader):
    batches = 0
    for batch in loader:
        if not torch.is_tensor(batch):
            batch = batch[0]
        model(batch)
        batches += 1
    return batches


def dead_units(model, loader):
    layers = [(name, m) for name, m in model.named_modules() if type(m) is nn.ReLU]
    if len(layers) == 0:
        return {}
    before = {module: module.training for module in model.modules()}
    counters = {}
    try:
        for name, layer in layers:
            counters[name] = _Counter(layer)
        model.train(False)
        if _run(model, loader) == 0:
            raise ValueError("no batches")
    finally:
        for counter in counters.values():
            counter.handle.remove()
        for module in before:
            module.training = before[module]
    shares = {}
    for name, counter in counters.items():
        shares[name] = int((counter.counts == 0).sum()) / counter.counts.numel()
    return shares
