import contextlib
import os
import tempfile

import torch


def save_checkpoint(path, model, optimiser, epoch):
    path = os.fspath(path)
    folder = os.path.dirname(os.path.abspath(path))
    state = dict(version=1, epoch=epoch)
    state["model"] = model.state_dict()
    state["optimiser"] = optimiser.state_dict()
    handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        os.rename(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.remove(name)
        raise


def load_checkpoint(path, model, optimiser=None, device="cpu"):
    with open(path, "rb") as file:
        state = torch.load(file, torch.device(device), weights_only=True)
    if not {"version", "epoch", "model", "optimiser"} <= state.keys() or state["version"] != 1:
        raise ValueError("not a checkpoint of version 1")
    model.load_state_dict(state["model"], strict=True)
    if optimiser:
        optimiser.load_state_dict(state["optimiser"])
    return int(state["epoch"])
