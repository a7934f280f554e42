"""One task in a forked child with a deadline; whatever happens to it, the parent goes on."""

import contextlib
import os
import select
import signal
import struct
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable
from typing import NoReturn

from .frames import pack_header, read_frame, write_frame
from .protection import set_dumpable

MAX_REPORT_BYTES = 48 * 1024 * 1024
NOTE = b"."
_MAX_NOTES = 1000
_HEADER = struct.Struct(">cI")
_READ_BYTES = 256 * 1024
_FAILURE_STATUS = 70


class ParentLink:
    """The child's end: what it reports, and what it is told."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = reading
        self._writing = writing

    def report(self, kind: bytes, body: bytes = b"") -> None:
        write_frame(self._writing, kind, body)

    def has_message(self) -> bool:
        """Whether `receive` would not wait; true also when it would meet the end."""
        poll = select.poll()
        poll.register(self._reading, select.POLLIN)
        return bool(poll.poll(0))

    def receive(self) -> bytes:
        """The body of the next message; EOFError when the parent has none for us any more."""
        frame = read_frame(self._reading)
        if frame is None:
            raise EOFError("the parent hung up")
        return frame.body


Task = Callable[[ParentLink], None]


class Child:
    """
    The parent's end. `reports` holds the first body of each kind that the child reported since it
    was last told something; `notes` all bodies of the kind that only informs.
    """

    def __init__(self, task: Task) -> None:
        their_reading, self._writing = os.pipe()
        self._reading, their_writing = os.pipe()
        self.reports: dict[bytes, bytes] = {}
        self.notes: list[bytes] = []
        self.timed_out = False
        self.has_ended = False
        self._buffer = bytearray()
        self._received = 0
        self._unsent: deque[memoryview] = deque()
        self._pid = os.fork()
        if self._pid == 0:
            _run(task, their_reading, their_writing)
        os.close(their_reading)
        os.close(their_writing)
        os.set_blocking(self._writing, False)

    def tell(self, *bodies: bytes) -> None:
        """Messages for the child; they go out while its reports are waited for."""
        self.reports, self._received = {}, 0
        for body in bodies:
            self._unsent.append(memoryview(pack_header(b"m", len(body))))
            self._unsent.append(memoryview(body))
        self._send()

    def wait_for(self, kind: bytes, timeout_ms: int) -> bool:
        """Take reports up to one of this kind. False: the child has ended or run out of time."""
        deadline = time.monotonic() + timeout_ms / 1000
        while kind not in self.reports:
            poll = select.poll()
            poll.register(self._reading, select.POLLIN)
            if self._unsent:
                poll.register(self._writing, select.POLLOUT)
            left_ms = (deadline - time.monotonic()) * 1000
            ready = dict(poll.poll(max(1, left_ms))) if left_ms > 0 else {}
            if not ready:
                self.timed_out = True
                return False
            if self._writing in ready:
                self._send()
            if self._reading in ready and not self._read():
                return False
        return True

    def end(self) -> None:
        """Nothing that the child started may outlive it."""
        self._kill()
        if os.getpid() == 1:
            _end_all_others()
        else:
            os.waitpid(self._pid, 0)

    def end_alone(self) -> None:
        """For a child that ran nothing but our own code: others may go on."""
        self._kill()
        os.waitpid(self._pid, 0)

    def _kill(self) -> None:
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                kill(self._pid, signal.SIGKILL)
        os.close(self._reading)
        os.close(self._writing)

    def _send(self) -> None:
        try:
            while self._unsent:
                part = self._unsent[0]
                written = os.write(self._writing, part) if part else 0
                if written < len(part):
                    self._unsent[0] = part[written:]
                else:
                    self._unsent.popleft()
        except BlockingIOError:
            return
        except BrokenPipeError:
            # It has ended; its reports end, too, and say so.
            self._unsent.clear()

    def _read(self) -> bool:
        data = os.read(self._reading, _READ_BYTES)
        self._received += len(data)
        if not data or self._received > MAX_REPORT_BYTES:
            self.has_ended = True
            return False
        self._buffer += data
        while len(self._buffer) >= _HEADER.size:
            kind, length = _HEADER.unpack_from(self._buffer)
            end = _HEADER.size + length
            if len(self._buffer) < end:
                break
            self._keep(kind, bytes(self._buffer[_HEADER.size : end]))
            del self._buffer[:end]
        return True

    def _keep(self, kind: bytes, body: bytes) -> None:
        if kind != NOTE:
            # The question's code runs later than our first report and could send another.
            self.reports.setdefault(kind, body)
        elif len(self.notes) < _MAX_NOTES:
            self.notes.append(body)


def _run(task: Task, reading: int, writing: int) -> NoReturn:
    try:
        _detach(reading, writing)
        task(ParentLink(reading, writing))
    except BaseException:
        # A child that unwound into the parent's loop would answer the host in its place.
        with contextlib.suppress(BaseException):
            traceback.print_exc(file=sys.stderr)
            sys.stderr.flush()
        os._exit(_FAILURE_STATUS)
    os._exit(0)


def _detach(reading: int, writing: int) -> None:
    """Own session, no access to the host's stream, first in line when memory runs out."""
    os.setsid()
    low, high = sorted((reading, writing))
    for first, last in ((3, low), (low + 1, high), (high + 1, os.sysconf("SC_OPEN_MAX"))):
        os.closerange(first, last)
    set_dumpable(True)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    with contextlib.suppress(OSError):
        score = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
        os.write(score, b"1000")
        os.close(score)


def _end_all_others() -> None:
    """In its container all else is the child's, also what left its session or forked meanwhile."""
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        while True:
            os.kill(-1, signal.SIGKILL)
            os.waitpid(-1, 0)
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
