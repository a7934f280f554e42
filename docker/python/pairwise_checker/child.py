"""One task in a forked child with a deadline; whatever happens to it, the parent goes on."""

import contextlib
import os
import select
import signal
import struct
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from .frames import write_frame
from .protection import set_dumpable

MAX_REPORT_BYTES = 48 * 1024 * 1024
FINAL = b"V"
_HEADER = struct.Struct(">cI")
_READ_BYTES = 256 * 1024
_FAILURE_STATUS = 70

Report = Callable[[bytes, bytes], None]
Task = Callable[[Report], None]


@dataclass
class ChildResult:
    """What the child reported before it ended, and whether it ran out of time."""

    reports: dict[bytes, bytes] = field(default_factory=dict)
    timed_out: bool = False

    @property
    def finished(self) -> bool:
        return FINAL in self.reports


def run_in_child(task: Task, timeout_ms: int) -> ChildResult:
    """Fork, run the task, collect its reports until the final one, its end or the deadline."""
    deadline = time.monotonic() + timeout_ms / 1000
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _run(task, reading, writing)
    os.close(writing)
    try:
        return _collect(reading, deadline)
    finally:
        os.close(reading)
        _end(child)


def _run(task: Task, reading: int, writing: int) -> NoReturn:
    try:
        os.close(reading)
        _detach()
        task(lambda kind, body: write_frame(writing, kind, body))
    except BaseException:
        # A child that unwound into the parent's loop would answer the host in its place.
        with contextlib.suppress(BaseException):
            traceback.print_exc(file=sys.stderr)
            sys.stderr.flush()
        os._exit(_FAILURE_STATUS)
    os._exit(0)


def _detach() -> None:
    """Own session, no access to the host's stream, first in line when memory runs out."""
    os.setsid()
    set_dumpable(True)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:
        score.write("1000")


def _collect(reading: int, deadline: float) -> ChildResult:
    result = ChildResult()
    poll = select.poll()
    poll.register(reading, select.POLLIN)
    buffer = bytearray()
    received = 0
    while not result.finished:
        left_ms = (deadline - time.monotonic()) * 1000
        if left_ms <= 0 or not poll.poll(max(1, left_ms)):
            result.timed_out = True
            return result
        data = os.read(reading, _READ_BYTES)
        received += len(data)
        if not data or received > MAX_REPORT_BYTES:
            return result
        buffer += data
        _take_reports(buffer, result)
    return result


def _take_reports(buffer: bytearray, result: ChildResult) -> None:
    while len(buffer) >= _HEADER.size:
        kind, length = _HEADER.unpack_from(buffer)
        end = _HEADER.size + length
        if len(buffer) < end:
            return
        result.reports[kind] = bytes(buffer[_HEADER.size : end])
        del buffer[:end]


def _end(child: int) -> None:
    """Nothing that a check started may outlive it."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(child, signal.SIGKILL)
    if os.getpid() == 1:
        _end_all_others()
        return
    os.waitpid(child, 0)


def _end_all_others() -> None:
    """In its container all else is the child's, also what left its session or forked meanwhile."""
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        while True:
            os.kill(-1, signal.SIGKILL)
            os.waitpid(-1, 0)
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
