import math

import torch
from torch import nn


class GradMonitor:
    """Reports gradient norms after each backward pass, and clips them if asked to."""

    def __init__(self, model: nn.Module, clip: float | None = None) -> None:
        """Watch the parameters of model; clip is the largest total norm, None for any."""
        if clip is not None and clip <= 0:
            raise ValueError(f"clip must be above 0, got {clip}")
        self.model = model
        self.clip = clip
        self.history: list[dict[str, float]] = []

    @torch.no_grad()
    def step(self) -> dict[str, float]:
        """Return the norm for each parameter and "total", as they are before clipping."""
        report: dict[str, float] = {}
        for name, parameter in self.model.named_parameters():
            gradient = parameter.grad
            # In float64 the squares of large float32 numbers do not overflow.
            norm = 0.0 if gradient is None else gradient.double().norm().item()
            if not math.isfinite(norm):
                raise RuntimeError(f"the gradient of {name} is not finite")
            report[name] = norm
        report["total"] = sum(report.values())

        if self.clip is not None and report["total"] > self.clip:
            for parameter in self.model.parameters():
                if parameter.grad is not None:
                    parameter.grad.mul_(self.clip / report["total"])
        self.history.append(dict(report))
        return report
