"""Making the container clean after a job: no process, no file and no changed limit is left."""

import errno
import os
import resource
import signal
import stat
import time
from collections.abc import Callable
from pathlib import Path

from pairwise_runner.process import is_container_init

Reaped = Callable[[int, int, resource.struct_rusage], None]

_NAME_IS_TAKEN = {errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR}
_LIMITS = [getattr(resource, name) for name in dir(resource) if name.startswith("RLIMIT_")]


class UncleanError(Exception):
    """Something of a job is left; the container must not be used again."""


def kill_and_reap_everything(on_reaped: Reaped, timeout_s: float = 10.0) -> None:
    """Kill all that a job started, daemons included, and wait until the kernel confirms it."""
    deadline = time.monotonic() + timeout_s
    while True:
        _kill_everything()
        if not reap(on_reaped):
            return
        if time.monotonic() > deadline:
            raise UncleanError("processes of the job survive a kill")
        time.sleep(0.0002)


def reap(on_reaped: Reaped) -> bool:
    """Collect what has ended. False means that no child is left, dead or alive."""
    while True:
        try:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True
        on_reaped(pid, status, usage)


def _kill_everything() -> None:
    if is_container_init():
        try:
            # The kernel spares only the caller, and a fork cannot slip between.
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            pass
        return
    for pid in _children():
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def _children() -> list[int]:
    """Our children, orphans that came to us as a subreaper included."""
    return [int(pid) for pid in Path("/proc/thread-self/children").read_text().split()]


class ScratchFolder:
    """A folder that jobs may write to. It is emptied through a descriptor that we keep open."""

    def __init__(self, path: str) -> None:
        self._descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self._mode = stat.S_IMODE(os.fstat(self._descriptor).st_mode)
        self._next_name = 0
        self._is_ours = os.fstat(self._descriptor).st_uid == os.geteuid()

    def empty(self, timeout_s: float = 5.0) -> None:
        """Remove everything inside, however deep, unreadable or numerous it is."""
        deadline = time.monotonic() + timeout_s
        self._reset_permissions()
        try:
            while names := os.listdir(self._descriptor):
                for name in names:
                    if time.monotonic() > deadline:
                        raise UncleanError("a job left more files than can be removed in time")
                    self._remove(name)
        except OSError as cause:
            raise UncleanError(f"a file of a job cannot be removed: {cause.strerror}") from cause

    def _reset_permissions(self) -> None:
        if not self._is_ours:
            return
        os.fchmod(self._descriptor, self._mode)
        for attribute in os.listxattr(self._descriptor):
            if not attribute.startswith("security."):
                os.removexattr(self._descriptor, attribute)

    def _remove(self, name: str) -> None:
        if stat.S_ISDIR(os.lstat(name, dir_fd=self._descriptor).st_mode):
            self._flatten(name)
            os.rmdir(name, dir_fd=self._descriptor)
        else:
            os.unlink(name, dir_fd=self._descriptor)

    def _flatten(self, name: str) -> None:
        """Empty one folder; the folders inside move up, so that no depth can exhaust anything."""
        os.chmod(name, 0o700, dir_fd=self._descriptor)
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
        folder = os.open(name, flags, dir_fd=self._descriptor)
        try:
            for child in os.listdir(folder):
                if stat.S_ISDIR(os.lstat(child, dir_fd=folder).st_mode):
                    os.chmod(child, 0o700, dir_fd=folder)
                    self._move_up(child, folder)
                else:
                    os.unlink(child, dir_fd=folder)
        finally:
            os.close(folder)

    def _move_up(self, child: str, folder: int) -> None:
        while True:
            self._next_name += 1
            target = f".{self._next_name}"
            try:
                os.rename(child, target, src_dir_fd=folder, dst_dir_fd=self._descriptor)
                return
            except OSError as cause:
                if cause.errno not in _NAME_IS_TAKEN:
                    raise


class OwnLimits:
    """A job runs as our user and may therefore change our limits; then the container must go."""

    def __init__(self) -> None:
        self._expected = self._read()

    def check(self) -> None:
        """Raise when a limit or our priority is not what it was at the start."""
        if self._read() != self._expected:
            raise UncleanError("a job changed the limits of the runner")

    @staticmethod
    def _read() -> tuple[object, ...]:
        limits = tuple(resource.getrlimit(limit) for limit in _LIMITS)
        priority = os.getpriority(os.PRIO_PROCESS, 0)
        return (*limits, priority, frozenset(os.sched_getaffinity(0)))
