import os
import uuid
from pathlib import Path

import torch
from torch import nn

VERSION = 1
ENTRIES = ("version", "epoch", "model", "optimiser")


def save_checkpoint(
    path: str | os.PathLike, model: nn.Module, optimiser: torch.optim.Optimizer, epoch: int
) -> None:
    """Write the states of model and optimiser to path, or leave what is there."""
    target = Path(path)
    temporary = target.parent / f".checkpoint-{uuid.uuid4().hex}.tmp"
    checkpoint = {
        "version": VERSION,
        "epoch": int(epoch),
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
    }
    try:
        with open(temporary, "xb") as file:
            torch.save(checkpoint, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def load_checkpoint(
    path: str | os.PathLike,
    model: nn.Module,
    optimiser: torch.optim.Optimizer | None = None,
    device: str = "cpu",
) -> int:
    """Restore model, and optimiser if given, and return the epoch that was saved."""
    checkpoint = torch.load(path, map_location=device, weights_only=True)
    if not isinstance(checkpoint, dict):
        raise ValueError("the file holds no checkpoint")
    for entry in ENTRIES:
        if entry not in checkpoint:
            raise ValueError(f"the checkpoint has no entry {entry!r}")
    if checkpoint["version"] != VERSION:
        raise ValueError(f"unknown version {checkpoint['version']!r}")

    model.load_state_dict(checkpoint["model"], strict=True)
    if optimiser is not None:
        optimiser.load_state_dict(checkpoint["optimiser"])
    return int(checkpoint["epoch"])
