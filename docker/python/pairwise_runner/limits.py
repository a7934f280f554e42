"""What the kernel and a clock say about the resources of a job."""

import contextlib
import functools
import os
import resource
import time
from collections.abc import Callable
from typing import Protocol

_MAX_USAGE_BYTES = 4096
_USAGE_FILES: dict[str, Callable[[str], int]] = {
    # Control groups version 1 count nanoseconds in a file of their own.
    "/sys/fs/cgroup/cpuacct/cpuacct.usage": lambda text: int(text) // 1_000_000,
    "/sys/fs/cgroup/cpu.stat": lambda text: _field(text, "usage_usec") // 1000,
}


def limit_process(cpu_time_ms: int) -> None:
    """Limits of the job's own process; the container's limits hold for all of them together."""
    seconds = -(-cpu_time_ms // 1000)
    # One second later than the clock that watches all processes together, which answers first.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 2))


def forbid_core_dumps() -> None:
    """A dump would fill the work folder with the zygote's memory."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def offer_to_oom_killer() -> None:
    """When memory runs out, the kernel takes the job and not the zygote."""
    descriptor = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
    os.write(descriptor, b"1000")
    os.close(descriptor)


class CpuClock:
    """CPU time of everything in the container since the clock was made."""

    def __init__(self) -> None:
        self._started_ms = _container_cpu_ms()

    def elapsed_ms(self) -> int | None:
        """None where the container's control group cannot be read."""
        now_ms = _container_cpu_ms()
        if now_ms is None or self._started_ms is None:
            return None
        return now_ms - self._started_ms


def _container_cpu_ms() -> int | None:
    usage = _usage_file()
    if usage is None or not _is_own_group():
        return None
    descriptor, parse = usage
    try:
        return parse(os.pread(descriptor, _MAX_USAGE_BYTES, 0).decode())
    except (OSError, ValueError):
        return None


@functools.cache
def _usage_file() -> tuple[int, Callable[[str], int]] | None:
    """Opened once: it is read several times per job, and all of a job's descriptors are closed."""
    for path, parse in _USAGE_FILES.items():
        with contextlib.suppress(OSError):
            return os.open(path, os.O_RDONLY | os.O_CLOEXEC), parse
    return None


class Waiting(Protocol):
    """Whoever waits for a person, and for how long it has."""

    waited_s: float


class TimeLeft:
    """What is left of a job's time, as its own process sees it."""

    def __init__(self, wall_time_ms: int, cpu_time_ms: int) -> None:
        self._wall_s = wall_time_ms / 1000
        self._cpu_s = cpu_time_ms / 1000
        self._started_at = time.monotonic()
        self._waiting: Waiting | None = None

    def discount(self, waiting: Waiting) -> None:
        """Do not count the time that this waits."""
        self._waiting = waiting

    def seconds(self) -> float:
        """Until the first limit strikes; negative when one should have."""
        waited_s = 0.0 if self._waiting is None else self._waiting.waited_s
        wall_left_s = self._wall_s - (time.monotonic() - self._started_at - waited_s)
        own = resource.getrusage(resource.RUSAGE_SELF)
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        used_s = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
        return min(wall_left_s, self._cpu_s - used_s)


def _is_own_group() -> bool:
    """Outside a container the same files count the whole machine."""
    return os.getpid() == 1


def _field(text: str, name: str) -> int:
    for line in text.splitlines():
        key, _, value = line.partition(" ")
        if key == name:
            return int(value)
    raise ValueError(f"no {name}")
