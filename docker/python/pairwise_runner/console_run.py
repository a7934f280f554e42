"""A console that runs: its statements, each with limits of its own."""

import contextlib
import json
import os
import signal
import struct
import time

from pairwise_runner.artifacts import STATEMENT_DONE
from pairwise_runner.child import Child
from pairwise_runner.frames import ProtocolError
from pairwise_runner.host_link import HostLink
from pairwise_runner.job import Job
from pairwise_runner.job_run import JobRun, OutputStream
from pairwise_runner.wall_clock import WallClock

# How long a statement has to come to its end after a KeyboardInterrupt, before all of it is killed.
_INTERRUPT_GRACE_S = 1.0
_IDLE_CHECK_S = 60.0
_LENGTH = struct.Struct(">I")
_STATUSES = ("succeeded", "raised", "interrupted", "exited")


class ConsoleRun(JobRun):
    """
    A statement that reaches a limit is interrupted, so that what was computed before is kept. Only
    one that goes on all the same, and what runs between statements, ends the console.
    """

    def __init__(self, job: Job, child: Child, host: HostLink) -> None:
        super().__init__(job, child, host)
        assert job.console is not None
        self._total_room = job.console.total_output_bytes
        self._control = child.control
        self._control_pending = bytearray()
        self._number: int | None = 0
        #: Why the statement was interrupted, and when that has to have had its effect.
        self._cause: str | None = None
        self._patience_ends_at: float | None = None
        self._cpu_before_ms = 0
        self._spent_ms = 0.0

    def writable_descriptors(self) -> list[int]:
        """Statements go through a pipe of their own."""
        return [*super().writable_descriptors(), *([self._control] if self._control_pending else [])]

    def write(self, descriptor: int) -> None:
        """One of the pipes takes more."""
        if descriptor == self._control:
            self._write_control()
        else:
            super().write(descriptor)

    def next_check_s(self) -> float:
        """When a limit could be reached at the earliest."""
        if self._patience_ends_at is not None:
            return max(self._patience_ends_at - time.monotonic(), 0.0)
        wall_left_s = _IDLE_CHECK_S if self._number is None else self._clock.left_s()
        return max(min(wall_left_s, self._cpu_check_s(self._cpu_before_ms)), 0.0)

    def check_limits(self) -> None:
        """Interrupt what has reached a limit, and end what does not heed that."""
        if self._patience_ends_at is not None:
            if time.monotonic() >= self._patience_ends_at:
                self.end("wall" if self._cause == "input" else self._cause or "wall")
        elif self._number is not None and self._clock.left_s() <= 0:
            self._interrupt_at_limit("input" if self._clock.is_waiting else "wall")
        elif self._is_cpu_spent(self._cpu_before_ms):
            self._interrupt_at_limit("cpu")

    def take_frame(self, kind: bytes, body: bytes) -> None:
        """A statement, or the wish that one be interrupted."""
        if self.reason is not None:
            return
        frame = json.loads(body)
        if kind == b"C":
            self._begin(frame["number"], body)
        elif frame["number"] == self._number:
            self._cause = self._cause or "person"
            self._send_interrupt()

    def drain(self) -> None:
        """Everything is dead; the pipe for statements goes with the rest."""
        super().drain()
        os.close(self._control)

    def outcome(self) -> dict[str, object]:
        """The time is that of all statements together."""
        running_ms = 0.0 if self._number is None else self._clock.elapsed_ms()
        return {**super().outcome(), "wallTimeMs": round(self._spent_ms + running_ms)}

    def _begin(self, number: int, body: bytes) -> None:
        if self._number is not None:
            raise ProtocolError("a statement came while another one runs")
        self._number, self._cause = number, None
        self._clock = WallClock(self.job.wall_time_ms, self.job.input_wait_ms)
        self._cpu_before_ms = self._cpu_clock.elapsed_ms() or 0
        for stream in (self._stdout, self._stderr):
            stream.forwarded_bytes, stream.is_truncated = 0, False
        self._control_pending += _LENGTH.pack(len(body)) + body
        self._write_control()

    def _write_control(self) -> None:
        try:
            while self._control_pending:
                del self._control_pending[: os.write(self._control, self._control_pending)]
        except BlockingIOError:
            return
        except BrokenPipeError:
            # Nobody reads any more: the clock of this statement tells what becomes of it.
            self._control_pending.clear()

    def _pass_on(self, kind: bytes, body: bytes) -> None:
        if kind == STATEMENT_DONE:
            self._note_done(body)
        else:
            super()._pass_on(kind, body)

    def _note_wait(self) -> None:
        if self._number is not None:
            super()._note_wait()

    def _note_done(self, body: bytes) -> None:
        """The program says that a statement is done. Only the one that runs can be."""
        try:
            claim = json.loads(body)
            number, status = claim["number"], claim["status"]
        except (ValueError, TypeError, KeyError):
            return
        if self._number is None or number != self._number or status not in _STATUSES:
            return
        # What it printed comes before its end.
        self._read_outputs()
        if self.reason is not None:
            return
        self._clock.stop()
        wall_time_ms = self._clock.elapsed_ms()
        self._spent_ms += wall_time_ms
        done = {
            "id": self.job.id,
            "number": number,
            "status": status,
            "cause": self._cause if status == "interrupted" else None,
            "wallTimeMs": round(wall_time_ms),
            "truncated": self._stdout.is_truncated or self._stderr.is_truncated,
        }
        self._number, self._cause, self._patience_ends_at = None, None, None
        self._host.send(b"T", json.dumps(done).encode())

    def _forward(self, stream: OutputStream, chunk: bytes) -> None:
        room = min(self.job.output_bytes - stream.forwarded_bytes, self._total_room)
        if len(chunk) > room:
            stream.is_truncated = True
            if len(chunk) > self._total_room:
                self.end("output")
            else:
                self._interrupt_at_limit("output")
        if room > 0:
            self._host.send(stream.kind, chunk[:room])
            stream.forwarded_bytes += min(room, len(chunk))
            self._total_room -= min(room, len(chunk))

    def _interrupt_at_limit(self, cause: str) -> None:
        if self._number is None:
            self.end(cause)
        elif self._patience_ends_at is None:
            self._cause = cause
            self._patience_ends_at = time.monotonic() + _INTERRUPT_GRACE_S
            self._send_interrupt()

    def _send_interrupt(self) -> None:
        """As Ctrl-C does: to the program and to all that it started in its group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGINT)
