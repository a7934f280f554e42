import os
from pathlib import Path

import torch
from torch import nn

VERSION = 1
KEYS = ("version", "epoch", "model", "optimiser")


def save_checkpoint(
    path: str | os.PathLike, model: nn.Module, optimiser: torch.optim.Optimizer, epoch: int
) -> None:
    """Write the states of model and optimiser to path, or leave what is there."""
    target = Path(path)
    # In the same folder, as a file can only be renamed within one file system.
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    checkpoint = {
        "version": VERSION,
        "epoch": epoch,
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
    }
    try:
        torch.save(checkpoint, temporary)
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def load_checkpoint(
    path: str | os.PathLike,
    model: nn.Module,
    optimiser: torch.optim.Optimizer | None = None,
    device: str = "cpu",
) -> int:
    """Restore model, and optimiser if given, and return the epoch that was saved."""
    checkpoint = torch.load(path, map_location=device, weights_only=True)
    missing = [key for key in KEYS if key not in checkpoint]
    if missing:
        raise ValueError(f"the checkpoint lacks {', '.join(missing)}")
    if checkpoint["version"] != VERSION:
        raise ValueError(f"unknown version {checkpoint['version']!r} of the checkpoint")
    model.load_state_dict(checkpoint["model"])
    if optimiser is not None:
        optimiser.load_state_dict(checkpoint["optimiser"])
    return checkpoint["epoch"] + 1
