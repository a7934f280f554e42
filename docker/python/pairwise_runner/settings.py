"""What the container's environment variables tell the runner."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from pairwise_runner.process import is_container_init

_CONTAINER_SCRATCH = "/work:/tmp:/dev/shm"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is imported ahead of all jobs, what is emptied after each, and a job's part of a GPU."""

    preload: tuple[str, ...]
    scratch_folders: tuple[str, ...]
    gpu_memory_fraction: float | None

    @property
    def work_folder(self) -> str:
        """Where a job's files lie and where it starts."""
        return self.scratch_folders[0]


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; outside a container the folders to empty must be named on purpose."""
    default_scratch = _CONTAINER_SCRATCH if is_container_init() else ""
    scratch = environment.get("PAIRWISE_SCRATCH", default_scratch)
    if not scratch:
        raise SystemExit("the runner empties folders: outside a container, set PAIRWISE_SCRATCH")
    fraction = environment.get("PAIRWISE_GPU_MEMORY_FRACTION", "")
    return Settings(
        preload=tuple(name for name in environment.get("PAIRWISE_PRELOAD", "").split(",") if name),
        scratch_folders=tuple(path for path in scratch.split(":") if os.path.isdir(path)),
        gpu_memory_fraction=float(fraction) if fraction else None,
    )
