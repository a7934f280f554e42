"""One piece of work as the worker describes it."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Driver:
    """A test driver: its module's source and the function of one test case."""

    source: str
    function: str


@dataclass(frozen=True, slots=True)
class FigureLimits:
    """How many figures may leave the container, and how large each may be."""

    max_count: int
    max_bytes: int


@dataclass(frozen=True, slots=True)
class Job:
    """A run of the candidate's files, or of one test case against them."""

    id: str
    kind: str
    files: dict[str, str]
    entry: str
    stdin: str | None
    interactive: bool
    wall_time_ms: int
    cpu_time_ms: int
    output_bytes: int
    seed: int
    figures: FigureLimits
    driver: Driver | None


def parse_job(body: bytes) -> Job:
    """Read a job; a field that is missing or odd raises, for the worker is trusted to be right."""
    raw = json.loads(body)
    kind = raw["kind"]
    if kind not in ("run", "case"):
        raise ValueError(f"unknown kind of job: {kind!r}")
    driver = raw.get("driver")
    if kind == "case" and driver is None:
        raise ValueError("a case needs a driver")
    figures = raw.get("figures") or {"max": 0, "maxBytes": 0}
    return Job(
        id=raw["id"],
        kind=kind,
        files=dict(raw["files"]),
        entry=raw["entry"],
        stdin=raw.get("stdin"),
        interactive=bool(raw.get("interactive", False)),
        wall_time_ms=int(raw["wallTimeMs"]),
        cpu_time_ms=int(raw["cpuTimeMs"]),
        output_bytes=int(raw["outputBytes"]),
        seed=int(raw["seed"]),
        figures=FigureLimits(int(figures["max"]), int(figures["maxBytes"])),
        driver=None if driver is None else Driver(driver["source"], driver["function"]),
    )
