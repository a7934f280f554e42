"""The few kernel calls that Python's standard library does not wrap."""

import ctypes
import os

_PR_SET_DUMPABLE = 4
_PR_SET_CHILD_SUBREAPER = 36

_libc = ctypes.CDLL(None, use_errno=True)


def set_dumpable(dumpable: bool) -> None:
    """Not dumpable means that a process of the same user cannot open our memory or descriptors."""
    _prctl(_PR_SET_DUMPABLE, int(dumpable))


def become_subreaper() -> None:
    """Orphans below us come to us, as they do to PID 1."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def is_container_init() -> bool:
    """Whether everything that we can see belongs to us; only then may all of it be killed."""
    return os.getpid() == 1


def _prctl(option: int, argument: int) -> None:
    if _libc.prctl(option, ctypes.c_ulong(argument), 0, 0, 0) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
