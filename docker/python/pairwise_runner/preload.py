"""Imports that every job would otherwise pay for."""

import contextlib
import importlib
import json
import os
import platform
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pairwise_runner.rehearsal import rehearse
from pairwise_runner.shared_heap import share_heap
from pairwise_runner.warm_up import warm_up

_LIBRARIES_FILE = Path("/opt/pairwise/libraries.json")
_FIGURE_BACKEND = "module://pairwise_runner.figure_backend"


def preload(modules: tuple[str, ...]) -> int:
    """Import the environment's libraries and return how long that took, in milliseconds."""
    started = time.monotonic()
    importlib.import_module("pairwise_codec")
    os.environ["MPLBACKEND"] = _FIGURE_BACKEND
    with _writable_font_cache():
        for name in modules:
            importlib.import_module(name)
        warm_up()
    rehearse()
    share_heap()
    return round((time.monotonic() - started) * 1000)


def library_versions() -> dict[str, str]:
    """The versions noted when the image was built; outside an image only Python's own."""
    if _LIBRARIES_FILE.exists():
        return dict(json.loads(_LIBRARIES_FILE.read_text()))
    return {"python": platform.python_version()}


@contextlib.contextmanager
def _writable_font_cache() -> Iterator[None]:
    """Matplotlib reads its font cache only from a folder that it may write to."""
    built = Path(os.environ.get("MPLCONFIGDIR", ""), "")
    folder = Path(tempfile.mkdtemp(prefix="matplotlib-"))
    for cache in built.glob("fontlist-*.json"):
        shutil.copy(cache, folder)
    os.environ["MPLCONFIGDIR"] = str(folder)
    try:
        yield
    finally:
        shutil.rmtree(folder)
