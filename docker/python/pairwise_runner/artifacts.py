"""The pipe beside stdout on which a job's child hands over everything that is no output.

The candidate's code can write to this pipe as well: what comes out of it is a claim, and the
reader believes only its shape.
"""

import os

from pairwise_runner import gpu
from pairwise_runner.frames import MAX_BODY_BYTES, FrameDecoder, ProtocolError, encode_header
from pairwise_runner.job import Job
from pairwise_runner.tracebacks import is_builtin_exception

FIGURE = b"G"
ANSWER = b"A"
EXCEPTION = b"N"
PEEK = b"P"
GPU_USE = b"U"
INPUT_WANTED = b"W"
STATEMENT_DONE = b"T"

MAX_PEEK_BYTES = 256 * 1024

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MAX_EXCEPTION_NAME_BYTES = 100
_MAX_GPU_USE_BYTES = 2048
_MAX_STATEMENT_BYTES = 200


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
        self._job = job
        self._decoder: FrameDecoder | None = FrameDecoder(MAX_BODY_BYTES)
        self._figure_count = 0
        self._answers: list[bytes] = []
        self._has_peek = False
        self.exception: str | None = None
        self.gpu_use: dict[str, object] | None = None

    def feed(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        """Take bytes of the job and give back, in order, what is to be acted on at once."""
        passed_on: list[tuple[bytes, bytes]] = []
        if self._decoder is None:
            return passed_on
        try:
            for kind, body in self._decoder.feed(chunk):
                if self._take(kind, body):
                    passed_on.append((kind, body))
        except ProtocolError:
            self._decoder = None
        return passed_on

    def answer(self) -> bytes | None:
        """The answer of a case; none when the stream is damaged or claims more than one."""
        if self._decoder is None or not self._decoder.is_between_frames():
            return None
        return self._answers[0] if len(self._answers) == 1 else None

    def _take(self, kind: bytes, body: bytes) -> bool:
        """Keep an artifact; True when it is to be passed on."""
        if kind == FIGURE and self._job.kind != "case":
            return self._takes_figure(body)
        if kind == INPUT_WANTED and self._job.interactive and not body:
            return True
        if kind == STATEMENT_DONE and self._job.kind == "console":
            return len(body) <= _MAX_STATEMENT_BYTES
        if kind == PEEK and self._job.peek and len(body) <= MAX_PEEK_BYTES:
            is_first, self._has_peek = not self._has_peek, True
            return is_first
        if kind == ANSWER and self._job.kind == "case":
            # The first two are enough to know that there is not exactly one.
            self._answers = [*self._answers[:1], body if not self._answers else b""]
        elif kind == EXCEPTION and len(body) <= _MAX_EXCEPTION_NAME_BYTES:
            name = body.decode("ascii", "replace")
            self.exception = name if is_builtin_exception(name) else "Exception"
        elif kind == GPU_USE and len(body) <= _MAX_GPU_USE_BYTES:
            self.gpu_use = gpu.parse_use(body)
        else:
            raise ProtocolError("an artifact that this job may not send")
        return False

    def _takes_figure(self, body: bytes) -> bool:
        limits = self._job.figures
        if self._figure_count >= limits.max_count or len(body) > limits.max_bytes:
            return False
        is_svg = limits.format == "svg" and _looks_like_svg(body)
        if not is_svg and not body.startswith(_PNG_SIGNATURE):
            return False
        self._figure_count += 1
        return True


def _looks_like_svg(body: bytes) -> bool:
    """Only as much as keeps other kinds of files out: it is shown as an image, never as a page."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return "\0" not in text and text.lstrip().startswith(("<?xml", "<svg")) and "<svg" in text
