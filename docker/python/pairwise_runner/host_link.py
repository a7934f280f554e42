"""The zygote's two ends of the container's attached stream."""

import os

from pairwise_runner.frames import FrameDecoder, encode_header

_READ_BYTES = 256 * 1024
_CONGESTED_BYTES = 256 * 1024


class HostGone(Exception):
    """The worker closed the stream."""


class HostLink:
    """Frames to and from the worker, without ever waiting for it."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self.incoming = incoming
        self.outgoing = outgoing
        self._decoder = FrameDecoder()
        self._pending = bytearray()
        os.set_blocking(incoming, False)
        os.set_blocking(outgoing, False)

    @property
    def has_pending(self) -> bool:
        """Whether bytes wait for the worker to read on."""
        return bool(self._pending)

    @property
    def is_congested(self) -> bool:
        """Whether the job's output should wait, so that memory stays small."""
        return len(self._pending) >= _CONGESTED_BYTES

    def read_frames(self) -> list[tuple[bytes, bytes]]:
        """The frames that have arrived."""
        try:
            chunk = os.read(self.incoming, _READ_BYTES)
        except BlockingIOError:
            return []
        if not chunk:
            raise HostGone
        return list(self._decoder.feed(chunk))

    def send(self, kind: bytes, body: bytes) -> None:
        """Queue a frame and write what the stream takes at once."""
        self.queue(kind, body)
        self.flush()

    def queue(self, kind: bytes, body: bytes) -> None:
        """A frame that goes out with the next one: each write wakes up the engine."""
        self._pending += encode_header(kind, len(body))
        self._pending += body

    def flush(self) -> None:
        """Write what the stream takes."""
        while self._pending:
            try:
                written = os.write(self.outgoing, self._pending)
            except BlockingIOError:
                return
            except BrokenPipeError as cause:
                raise HostGone from cause
            del self._pending[:written]
