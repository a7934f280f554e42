"""The pipe beside stdout on which a job's child hands over figures, its answer and its error.

The candidate's code can write to this pipe as well: what comes out of it is a claim, and the
reader believes only its shape.
"""

import os

from pairwise_runner.frames import MAX_BODY_BYTES, FrameDecoder, ProtocolError, encode_header
from pairwise_runner.job import FigureLimits, Job
from pairwise_runner.tracebacks import is_builtin_exception

FIGURE = b"G"
ANSWER = b"A"
EXCEPTION = b"N"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MAX_EXCEPTION_NAME_BYTES = 100


class ArtifactWriter:
    """The child's end."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def write(self, kind: bytes, body: bytes) -> None:
        """Send one artifact, whole."""
        try:
            for part in (encode_header(kind, len(body)), body):
                view = memoryview(part)
                while view:
                    view = view[os.write(self._descriptor, view) :]
        except OSError:
            # The candidate's code closed the pipe and has only itself to blame for the loss.
            return


class ArtifactReader:
    """The zygote's end: keeps what the job may send and turns a deaf ear to the rest."""

    def __init__(self, job: Job) -> None:
        self._kind = job.kind
        self._limits: FigureLimits = job.figures
        self._decoder: FrameDecoder | None = FrameDecoder(MAX_BODY_BYTES)
        self._figure_count = 0
        self._answers: list[bytes] = []
        self.exception: str | None = None

    def feed(self, chunk: bytes) -> list[bytes]:
        """Take bytes of the job and give back the figures that are complete."""
        figures: list[bytes] = []
        if self._decoder is None:
            return figures
        try:
            for kind, body in self._decoder.feed(chunk):
                self._take(kind, body, figures)
        except ProtocolError:
            self._decoder = None
        return figures

    def answer(self) -> bytes | None:
        """The answer of a case; none when the stream is damaged or claims more than one."""
        if self._decoder is None or not self._decoder.is_between_frames():
            return None
        return self._answers[0] if len(self._answers) == 1 else None

    def _take(self, kind: bytes, body: bytes, figures: list[bytes]) -> None:
        if kind == FIGURE and self._kind == "run":
            self._take_figure(body, figures)
        elif kind == ANSWER and self._kind == "case":
            # The first two are enough to know that there is not exactly one.
            self._answers = [*self._answers[:1], body if not self._answers else b""]
        elif kind == EXCEPTION and len(body) <= _MAX_EXCEPTION_NAME_BYTES:
            name = body.decode("ascii", "replace")
            self.exception = name if is_builtin_exception(name) else "Exception"
        else:
            raise ProtocolError("an artifact that this job may not send")

    def _take_figure(self, body: bytes, figures: list[bytes]) -> None:
        if self._figure_count >= self._limits.max_count or len(body) > self._limits.max_bytes:
            return
        if not body.startswith(_PNG_SIGNATURE):
            return
        self._figure_count += 1
        figures.append(body)
