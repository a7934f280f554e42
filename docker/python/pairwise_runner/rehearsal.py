"""A case of our own, run in process 1 before any other: its children start with what it leaves.

The interpreter fits functions to how they are called. In a child that is time, and memory which it
would copy only for that.
"""

import linecache
import os
import sys
import tempfile

from pairwise_runner.artifacts import ArtifactWriter
from pairwise_runner.execution import execute
from pairwise_runner.job import Driver, FigureLimits, Job

# A function is fitted when it is called for the second time, and some of it later.
_ROUNDS = 4
_ENTRY = "main.py"
_PROGRAM = """
def scale(values: list[float], factor: float = 2.0) -> list[float]:
    return [factor * value for value in values]
"""
_DRIVERS = """
import random

def case(solution, seed):
    return {"scaled": solution.scale([1, 2.5, seed]), "text": f"{seed}", "pair": (True, None)}
"""


def rehearse() -> None:
    """Leaves no file, no module and no path behind."""
    path, argv, modules = sys.path[:], sys.argv[:], dict(sys.modules)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(_ROUNDS):
                execute(_job(seed), folder, ArtifactWriter(nowhere))
    finally:
        os.close(nowhere)
        sys.path[:], sys.argv[:] = path, argv
        for name in ("__main__", "drivers", "solution"):
            sys.modules.pop(name, None)
        sys.modules |= modules
        linecache.cache.pop(_ENTRY, None)


def _job(seed: int) -> Job:
    return Job(
        id="rehearsal",
        kind="case",
        files={_ENTRY: _PROGRAM},
        entry=_ENTRY,
        stdin=None,
        interactive=False,
        input_wait_ms=0,
        wall_time_ms=1000,
        cpu_time_ms=1000,
        output_bytes=0,
        seed=seed,
        figures=FigureLimits(0, 0),
        driver=Driver(_DRIVERS, "case"),
        peek=False,
        datasets=(),
    )
