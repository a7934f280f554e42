"""Standard input of an interactive job: tells when the program is about to wait for a person."""

import contextlib
import io
import os
import select
import sys
import time
from collections.abc import Buffer

from pairwise_runner.artifacts import INPUT_WANTED, ArtifactWriter

_STDIN = 0


class TypedInput(io.RawIOBase):
    """Reads descriptor 0 and announces every read that finds nothing there yet."""

    def __init__(self, writer: ArtifactWriter) -> None:
        self._writer = writer
        self.waited_s = 0.0

    def readable(self) -> bool:
        """As every standard input is."""
        return True

    def fileno(self) -> int:
        """For whoever asks the descriptor instead of the object."""
        return _STDIN

    def readinto(self, buffer: Buffer) -> int:
        """Read what is there, or wait until there is something."""
        if _is_readable():
            return os.readv(_STDIN, [buffer])
        # The prompt has to be out before anybody is asked to type.
        flush_output()
        self._writer.write(INPUT_WANTED, b"")
        started_at = time.monotonic()
        try:
            return os.readv(_STDIN, [buffer])
        finally:
            self.waited_s += time.monotonic() - started_at


def install(writer: ArtifactWriter) -> TypedInput:
    """Put a stream of this kind in place of ``sys.stdin``."""
    typed = TypedInput(writer)
    stream = io.TextIOWrapper(io.BufferedReader(typed), encoding="utf-8", errors=sys.stdin.errors)
    sys.stdin = sys.__stdin__ = stream
    return typed


def flush_output() -> None:
    """Write out what the program has printed so far."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__):
        # The candidate's code may have closed or replaced the stream: nothing is left to flush.
        with contextlib.suppress(AttributeError, OSError, ValueError):
            stream.flush()


def _is_readable() -> bool:
    """Whether a read would not wait; true also when it would fail or meet the end."""
    poll = select.poll()
    poll.register(_STDIN, select.POLLIN)
    return bool(poll.poll(0))
