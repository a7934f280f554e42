import torch
from torch import nn


class GradMonitor:
    def __init__(self, model, clip=None):
        if clip is not None and not clip > 0:
            raise ValueError("clip has to be positive")
        self._named = list(model.named_parameters())
        self._clip = clip
        self.history = []

    def step(self):
        for name, parameter in self._named:
            if parameter.grad is not None and not torch.isfinite(parameter.grad).all():
                raise RuntimeError(f"NaN or infinity in the gradient of '{name}'")
        norms = {}
        squares = 0.0
        for name, parameter in self._named:
            norms[name] = 0.0
            if parameter.grad is not None:
                square = float((parameter.grad.detach() ** 2).sum())
                norms[name] = square**0.5
                squares += square
        norms["total"] = squares**0.5
        if self._clip is not None:
            nn.utils.clip_grad_norm_([parameter for _, parameter in self._named], self._clip)
        self.history += [norms.copy()]
        return norms
