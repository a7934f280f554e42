"""Of process 1 against its children, which run under the same user."""

import contextlib
import ctypes
import resource
import signal

_PR_SET_DUMPABLE = 4
_libc = ctypes.CDLL(None)


def protect() -> None:
    """Children must not read our memory or interrupt us, and nobody leaves a core file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    set_dumpable(False)


def set_dumpable(allowed: bool) -> None:
    """Whether others of our user may look in; without it /proc/self is not our own either."""
    _libc.prctl(_PR_SET_DUMPABLE, int(allowed), 0, 0, 0)
