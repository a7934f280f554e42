"""What the container's environment variables tell the runner."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from pairwise_runner.process import is_container_init

_CONTAINER_SCRATCH = "/work:/tmp:/dev/shm"


@dataclass(frozen=True, slots=True)
class Settings:
    """Which modules are imported ahead of all jobs, and which folders are emptied after each."""

    preload: tuple[str, ...]
    scratch_folders: tuple[str, ...]

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
    return Settings(
        preload=tuple(name for name in environment.get("PAIRWISE_PRELOAD", "").split(",") if name),
        scratch_folders=tuple(path for path in scratch.split(":") if os.path.isdir(path)),
    )
