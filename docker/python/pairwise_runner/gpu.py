"""A GPU's memory is capped, and its use told, without ever waking it up for a job that needs none.

CUDA must not be initialized in the zygote: a process that was forked after that cannot use it.
Everything here is therefore put off until the job itself initializes CUDA.
"""

import json
import re
import sys
from pathlib import Path

_DRIVER_FILE = Path("/proc/driver/nvidia/version")
_DRIVER_VERSION = re.compile(r"\b\d{3,}\.\d+(?:\.\d+)?\b")
_MAX_DEVICE_CHARACTERS = 200
_MAX_DRIVER_CHARACTERS = 100


def cap_memory(fraction: float | None) -> None:
    """Let PyTorch use no more than this share of each GPU's memory, from when it first uses one."""
    torch = sys.modules.get("torch")
    if fraction is None or torch is None:
        return

    def cap_every_device() -> None:
        for device in range(torch.cuda.device_count()):
            torch.cuda.set_per_process_memory_fraction(fraction, device)

    # Runs at the end of the initialization, or at once where that has happened.
    torch.cuda._lazy_call(cap_every_device)


def describe_use() -> bytes | None:
    """What the job did with the GPU, as JSON; None when it did not use one."""
    torch = sys.modules.get("torch")
    try:
        if torch is None or not torch.cuda.is_initialized():
            return None
        use = {
            "device": str(torch.cuda.get_device_name())[:_MAX_DEVICE_CHARACTERS],
            "driver": driver_version(_DRIVER_FILE),
            "peakMemoryBytes": int(torch.cuda.max_memory_allocated()),
        }
    except Exception:  # noqa: BLE001 - a broken GPU must not change how a program ended
        return None
    return json.dumps(use).encode()


def driver_version(path: Path) -> str | None:
    """The version of the kernel's driver; None where there is none."""
    try:
        text = path.read_text()
    except OSError:
        return None
    found = _DRIVER_VERSION.search(text)
    return None if found is None else found.group()


def parse_use(body: bytes) -> dict[str, object] | None:
    """What a job claims of its GPU, in the shape that it must have; None for anything else."""
    try:
        use = json.loads(body)
        device, driver, peak_bytes = use["device"], use["driver"], use["peakMemoryBytes"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    is_valid = (
        type(device) is str
        and len(device) <= _MAX_DEVICE_CHARACTERS
        and (driver is None or (type(driver) is str and len(driver) <= _MAX_DRIVER_CHARACTERS))
        and type(peak_bytes) is int
        and 0 <= peak_bytes < 2**53
    )
    if not is_valid:
        return None
    return {"device": device, "driver": driver, "peakMemoryBytes": peak_bytes}
