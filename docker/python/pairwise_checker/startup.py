"""Before the first frame: the stream to ourselves, and the imports that checks will need."""

import importlib
import os
import platform
import sys
import time
from typing import Any

from pairwise_runner.shared_heap import share_heap

from .warm_up import warm_up

PROTOCOL = 1
# What a library imports at first use would otherwise be imported anew in every child.
_LOADED_LATE = {
    "numpy": ("numpy.random", "numpy.linalg"),
    "scipy": ("scipy.sparse",),
}


def take_stream() -> tuple[int, int]:
    """Move the host's stream away from 0 and 1, so that a stray print cannot write into it."""
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return reading, writing


def preload(names: list[str]) -> dict[str, Any]:
    """Import the environment's libraries; the body of the ready frame."""
    started = time.monotonic()
    libraries: dict[str, str] = {}
    for name in names:
        importlib.import_module(name)
        for part in _LOADED_LATE.get(name, ()):
            importlib.import_module(part)
        root = name.partition(".")[0]
        libraries[root] = str(getattr(sys.modules[root], "__version__", ""))
    warm_up()
    share_heap()
    return {
        "protocol": PROTOCOL,
        "python": platform.python_version(),
        "libraries": libraries,
        "preloadMs": round((time.monotonic() - started) * 1000),
    }
