"""One piece of work as the worker describes it."""

import json
from dataclasses import dataclass
from typing import Any

_INPUT_WAIT_MS = 120_000


@dataclass(frozen=True, slots=True)
class Driver:
    """
    A test driver: its module's source and the function of one test case. `size` is handed to a
    driver whose case is measured at several sizes.
    """

    source: str
    function: str
    size: int | None = None

    @property
    def arguments(self) -> tuple[int, ...]:
        """What it is called with, after the module and the seed."""
        return () if self.size is None else (self.size,)


@dataclass(frozen=True, slots=True)
class FigureLimits:
    """How many figures may leave the container, how large each may be and in which format."""

    max_count: int
    max_bytes: int
    format: str = "png"


@dataclass(frozen=True, slots=True)
class DatasetFile:
    """A file of the question, by its name and by the hash under which its bytes came."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ConsoleLimits:
    """
    A console's limits of time and output hold for each statement; this is what it may print in all.
    Without its program it starts empty, beside the files.
    """

    total_output_bytes: int
    runs_program: bool


@dataclass(frozen=True, slots=True)
class Job:
    """A run of the candidate's files, a console after it, or one test case against them."""

    id: str
    kind: str
    files: dict[str, str]
    entry: str
    stdin: str | None
    interactive: bool
    input_wait_ms: int
    wall_time_ms: int
    cpu_time_ms: int
    output_bytes: int
    seed: int
    figures: FigureLimits
    driver: Driver | None
    peek: bool
    datasets: tuple[DatasetFile, ...]
    console: ConsoleLimits | None = None


def parse_job(body: bytes) -> Job:
    """Read a job; a field that is missing or odd raises, for the worker is trusted to be right."""
    raw = json.loads(body)
    kind = raw["kind"]
    if kind not in ("run", "case", "console"):
        raise ValueError(f"unknown kind of job: {kind!r}")
    driver = raw.get("driver")
    if kind == "case" and driver is None:
        raise ValueError("a case needs a driver")
    return Job(
        id=raw["id"],
        kind=kind,
        files=dict(raw["files"]),
        entry=raw["entry"],
        stdin=raw.get("stdin"),
        interactive=bool(raw.get("interactive", False)),
        input_wait_ms=int(raw.get("inputWaitMs", _INPUT_WAIT_MS)),
        wall_time_ms=int(raw["wallTimeMs"]),
        cpu_time_ms=int(raw["cpuTimeMs"]),
        output_bytes=int(raw["outputBytes"]),
        seed=int(raw["seed"]),
        figures=_parse_figures(raw.get("figures")),
        driver=None if driver is None else _parse_driver(driver),
        peek=kind == "run" and bool(raw.get("peek", False)),
        datasets=tuple(DatasetFile(d["name"], d["sha256"]) for d in raw.get("datasets") or ()),
        console=_parse_console(raw["console"]) if kind == "console" else None,
    )


def _parse_console(raw: dict[str, Any]) -> ConsoleLimits:
    return ConsoleLimits(int(raw["totalOutputBytes"]), bool(raw["runsProgram"]))


def _parse_driver(raw: dict[str, Any]) -> Driver:
    size = raw.get("size")
    return Driver(raw["source"], raw["function"], None if size is None else int(size))


def _parse_figures(raw: dict[str, Any] | None) -> FigureLimits:
    if raw is None:
        return FigureLimits(0, 0)
    figure_format = raw.get("format", "png")
    if figure_format not in ("png", "svg"):
        raise ValueError(f"unknown format of figures: {figure_format!r}")
    return FigureLimits(int(raw["max"]), int(raw["maxBytes"]), figure_format)
