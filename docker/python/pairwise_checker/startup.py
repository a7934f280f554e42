"""Before the first frame: imports, protection of this process, the stream to ourselves."""

import contextlib
import ctypes
import importlib
import os
import platform
import resource
import signal
import sys
import time
from typing import Any

PROTOCOL = 1
_PR_SET_DUMPABLE = 4


def take_stream() -> tuple[int, int]:
    """Move the host's stream away from 0 and 1, so that a stray print cannot write into it."""
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return reading, writing


def protect() -> None:
    """Children share our user: they must not read our memory, interrupt us or dump core."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def preload(names: list[str]) -> dict[str, Any]:
    """Import the environment's libraries; the body of the ready frame."""
    started = time.monotonic()
    libraries: dict[str, str] = {}
    for name in names:
        importlib.import_module(name)
        root = name.partition(".")[0]
        libraries[root] = str(getattr(sys.modules[root], "__version__", ""))
    return {
        "protocol": PROTOCOL,
        "python": platform.python_version(),
        "libraries": libraries,
        "preloadMs": round((time.monotonic() - started) * 1000),
    }
