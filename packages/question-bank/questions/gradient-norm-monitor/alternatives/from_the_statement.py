import math

import torch
from torch import nn


def _values(grad: torch.Tensor) -> torch.Tensor:
    grad = grad.detach()
    return grad.coalesce().values() if grad.is_sparse else grad


def _norm(grad: torch.Tensor) -> float:
    """Return the L2 norm, scaled so that no square overflows or vanishes."""
    sizes = _values(grad).abs().double()
    if sizes.numel() == 0:
        return 0.0
    largest = sizes.max().item()
    if largest == 0:
        return 0.0
    return largest * math.sqrt(((sizes / largest) ** 2).sum().item())


class GradMonitor:
    """Reports gradient norms after each backward pass, and clips them if asked to."""

    def __init__(self, model: nn.Module, clip: float | None = None) -> None:
        """Watch the parameters of model; clip is the largest total norm, None for any."""
        if clip is not None and not clip > 0:
            raise ValueError("clip must be above 0")
        self.model = model
        self.clip = clip
        self.history: list[dict[str, float]] = []

    def step(self) -> dict[str, float]:
        """Return the norm for each parameter and "total", as they are before clipping."""
        broken = []
        for name, parameter in self.model.named_parameters():
            grad = parameter.grad
            if grad is not None and not torch.isfinite(_values(grad)).all():
                broken.append(name)
        if broken:
            raise RuntimeError("NaN or infinity in gradient: " + ", ".join(broken))

        report = {}
        for name, parameter in self.model.named_parameters():
            report[name] = 0.0 if parameter.grad is None else _norm(parameter.grad)
        total = math.hypot(*report.values())
        report["total"] = total

        if self.clip is not None and total > self.clip:
            factor = self.clip / total
            with torch.no_grad():
                for parameter in self.model.parameters():
                    if parameter.grad is not None:
                        parameter.grad.mul_(factor)

        self.history.append(dict(report))
        return report
