"""A job that runs: its pipes, its clocks and what becomes of it."""

import array
import fcntl
import json
import math
import os
import resource
import signal
import termios
from dataclasses import dataclass

from pairwise_runner.artifacts import INPUT_WANTED, ArtifactReader
from pairwise_runner.child import Child
from pairwise_runner.host_link import HostLink
from pairwise_runner.job import Job
from pairwise_runner.limits import CpuClock
from pairwise_runner.wall_clock import WallClock

_CHUNK_BYTES = 64 * 1024
_MAX_STDIN_BYTES = 1024 * 1024
_MIN_CPU_CHECK_S = 0.02
_CPU_COUNT = os.cpu_count() or 1


@dataclass(slots=True)
class OutputStream:
    """One of the job's output streams and how much of it has gone out."""

    kind: bytes
    descriptor: int
    forwarded_bytes: int = 0
    is_truncated: bool = False


class JobRun:
    """Everything that the zygote knows of the one job that runs."""

    def __init__(self, job: Job, child: Child, host: HostLink) -> None:
        self.job = job
        self.pid = child.pid
        self._host = host
        self._stdout = OutputStream(b"O", child.stdout)
        self._stderr = OutputStream(b"E", child.stderr)
        self._outputs = {child.stdout: self._stdout, child.stderr: self._stderr}
        self._artifacts_descriptor: int | None = child.artifacts
        self._artifacts = ArtifactReader(job)
        self._stdin_descriptor: int | None = child.stdin
        self._stdin_pending = bytearray((job.stdin or "").encode("utf-8", "surrogatepass"))
        self._stdin_ends = not job.interactive
        self._status: int | None = None
        self._reaped_cpu_s = 0.0
        self._peak_memory_bytes = 0
        self._input_frame_count = 0
        self._clock = WallClock(job.wall_time_ms, job.input_wait_ms)
        self._cpu_clock = CpuClock()
        self.reason: str | None = None
        self.write_stdin()

    # What to wait for

    def readable_descriptors(self) -> list[int]:
        """The pipes that the job may write to."""
        artifacts = [] if self._artifacts_descriptor is None else [self._artifacts_descriptor]
        return [*self._outputs, *artifacts]

    def writable_descriptors(self) -> list[int]:
        """The pipes of the job to which there is something to write."""
        return [self._stdin_descriptor] if self._stdin_pending and self._stdin_descriptor else []

    def write(self, descriptor: int) -> None:
        """One of them takes more."""
        if descriptor == self._stdin_descriptor:
            self.write_stdin()

    def next_check_s(self) -> float:
        """When a limit could be reached at the earliest."""
        return max(min(self._clock.left_s(), self._cpu_check_s()), 0.0)

    def _cpu_check_s(self, before_ms: int = 0) -> float:
        cpu_ms = self._cpu_clock.elapsed_ms()
        if cpu_ms is None:
            return math.inf
        cpu_left_s = (self.job.cpu_time_ms + before_ms - cpu_ms) / 1000 / _CPU_COUNT
        return max(cpu_left_s, _MIN_CPU_CHECK_S)

    def _is_cpu_spent(self, before_ms: int = 0) -> bool:
        cpu_ms = self._cpu_clock.elapsed_ms()
        return cpu_ms is not None and cpu_ms - before_ms >= self.job.cpu_time_ms

    # What happens

    def check_limits(self) -> None:
        """Note a limit that has been reached."""
        if self._clock.left_s() <= 0:
            self.end("wall")
        if self._is_cpu_spent():
            self.end("cpu")

    def end(self, reason: str) -> None:
        """The job is to end, or has ended. The first reason is the one that counts."""
        if self.reason is None:
            self.reason = reason
            self._clock.stop()

    def note_reaped(self, pid: int, status: int, usage: resource.struct_rusage) -> None:
        """A process of the job has ended: its main one, or one that it left behind."""
        self._reaped_cpu_s += usage.ru_utime + usage.ru_stime
        if pid != self.pid:
            return
        self._status = status
        self._peak_memory_bytes = usage.ru_maxrss * 1024
        self.end("exit")

    def add_stdin(self, chunk: bytes) -> None:
        """Bytes that a participant typed; nothing ends the input."""
        self._input_frame_count += 1
        self._clock.go_on()
        if not chunk:
            self._stdin_ends = True
        elif len(self._stdin_pending) + len(chunk) <= _MAX_STDIN_BYTES:
            self._stdin_pending += chunk
        self.write_stdin()

    def write_stdin(self) -> None:
        """Write what the job's stdin takes, and close it after the last byte."""
        if self._stdin_descriptor is None:
            return
        try:
            while self._stdin_pending:
                del self._stdin_pending[: os.write(self._stdin_descriptor, self._stdin_pending)]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self._stdin_pending.clear()
            self._stdin_ends = True
        if self._stdin_ends:
            os.close(self._stdin_descriptor)
            self._stdin_descriptor = None

    def read(self, descriptor: int) -> bool:
        """Take one chunk from a pipe of the job; False when nothing is there."""
        try:
            chunk = os.read(descriptor, _CHUNK_BYTES)
        except BlockingIOError:
            return False
        if not chunk:
            self._close(descriptor)
            return False
        if descriptor == self._artifacts_descriptor:
            for kind, body in self._artifacts.feed(chunk):
                self._pass_on(kind, body)
        else:
            self._forward(self._outputs[descriptor], chunk)
        return True

    def _pass_on(self, kind: bytes, body: bytes) -> None:
        if kind == INPUT_WANTED:
            self._note_wait()
        else:
            self._host.send(kind, body)

    def _note_wait(self) -> None:
        """The program says that it waits for input. That may be news, old news or untrue."""
        if self.reason is not None or self._clock.is_waiting or self._has_input_on_the_way():
            return
        # What the program wrote before is the prompt.
        self._read_outputs()
        self._clock.wait()
        # The count tells the worker whether an input crossed this frame on its way.
        wait = {"id": self.job.id, "inputFrames": self._input_frame_count}
        self._host.send(b"W", json.dumps(wait).encode())

    def _read_outputs(self) -> None:
        """All that is there of them now."""
        for descriptor in list(self._outputs):
            while self.reason is None and self.read(descriptor):
                pass

    def _has_input_on_the_way(self) -> bool:
        if self._stdin_descriptor is None or self._stdin_pending:
            return True
        unread = array.array("i", [0])
        fcntl.ioctl(self._stdin_descriptor, termios.FIONREAD, unread)
        return unread[0] > 0

    def _forward(self, stream: OutputStream, chunk: bytes) -> None:
        room = self.job.output_bytes - stream.forwarded_bytes
        if len(chunk) > room:
            stream.is_truncated = True
            self._exceed_output()
        if room > 0:
            self._host.send(stream.kind, chunk[:room])
            stream.forwarded_bytes += min(room, len(chunk))

    def _exceed_output(self) -> None:
        """The same for a job that has ended before all that it printed was read."""
        self.end("output")
        if self.reason == "exit":
            self.reason = "output"

    def _close(self, descriptor: int) -> None:
        os.close(descriptor)
        self._outputs.pop(descriptor, None)
        if descriptor == self._artifacts_descriptor:
            self._artifacts_descriptor = None

    # What came of it

    def drain(self) -> None:
        """Take what is left in the pipes. Every writer is dead, so this cannot go on for ever."""
        for descriptor in self.readable_descriptors():
            while self.read(descriptor):
                pass
        for descriptor in self.readable_descriptors():
            self._close(descriptor)
        if self._stdin_descriptor is not None:
            os.close(self._stdin_descriptor)
            self._stdin_descriptor = None

    def answer(self) -> bytes | None:
        """The answer of a case that ended by itself."""
        if self.reason != "exit" or self._status is None or not os.WIFEXITED(self._status):
            return None
        return self._artifacts.answer()

    def outcome(self) -> dict[str, object]:
        """The body of the frame that ends the job."""
        status = self._status
        has_exited = status is not None and os.WIFEXITED(status)
        cpu_ms = self._cpu_clock.elapsed_ms()
        return {
            "id": self.job.id,
            "exitCode": os.WEXITSTATUS(status) if status is not None and has_exited else None,
            "signal": os.WTERMSIG(status) if status is not None and not has_exited else None,
            "reason": self._final_reason(),
            "wallTimeMs": round(self._clock.elapsed_ms()),
            "cpuTimeMs": round(self._reaped_cpu_s * 1000) if cpu_ms is None else cpu_ms,
            "peakMemoryBytes": self._peak_memory_bytes,
            "stdoutTruncated": self._stdout.is_truncated,
            "stderrTruncated": self._stderr.is_truncated,
            "exception": self._artifacts.exception if self.reason == "exit" else None,
            "gpu": self._artifacts.gpu_use,
        }

    def _final_reason(self) -> str | None:
        """The kernel's own CPU limit shows as the signal that it sends."""
        status = self._status
        if self.reason == "exit" and status is not None and os.WIFSIGNALED(status):
            spent_all = self._reaped_cpu_s * 1000 >= self.job.cpu_time_ms
            if os.WTERMSIG(status) == signal.SIGXCPU and spent_all:
                return "cpu"
        return self.reason
