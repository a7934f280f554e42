"""The host's side of the checker's stream."""

import json
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pairwise_checker
from pairwise_codec import encode_value

_HEADER = struct.Struct(">cI")
_PACKAGES = str(Path(pairwise_checker.__file__).parents[1])


class Checker:
    """One checker process and its two pipes."""

    def __init__(self, environment: dict[str, str], prefix: tuple[str, ...] = ()) -> None:
        self._process = subprocess.Popen(
            [*prefix, sys.executable, "-P", "-s", "-B", "-m", "pairwise_checker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**environment, "PYTHONPATH": _PACKAGES},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None and not stream.closed:
                stream.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send_raw(self, data: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def send(self, kind: bytes, body: bytes | dict[str, Any]) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_raw(_HEADER.pack(kind, len(data)) + data)

    def receive(self, kind: bytes) -> dict[str, Any]:
        assert self._process.stdout is not None
        header = self._process.stdout.read(_HEADER.size)
        assert len(header) == _HEADER.size, "the checker hung up"
        found, length = _HEADER.unpack(header)
        assert found == kind
        body: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return body

    def close(self) -> int:
        """Hang up and wait for the process to end."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(timeout=30)

    def load(
        self, reference: str, drivers: str, checks: str | None = None, **fields: Any
    ) -> dict[str, Any]:
        files = {"main.py": reference}
        self.send(b"Q", {"reference": files, "drivers": drivers, "checks": checks, **fields})
        return self.receive(b"L")

    def send_dataset(self, name: str, content: bytes, sha256: str) -> None:
        header = json.dumps({"name": name, "sha256": sha256, "sizeBytes": len(content)}).encode()
        self.send(b"F", struct.pack(">I", len(header)) + header + content)

    def check(
        self,
        check: dict[str, Any],
        answer: object = None,
        function: str | None = "case",
        encoded: bytes | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        request = {
            "id": "c1",
            "function": function,
            "check": check,
            "seed": 7,
            "source": None,
            "timeoutMs": 20_000,
            **fields,
        }
        self.send(b"K", request)
        self.send(b"A", encode_value(answer) if encoded is None else encoded)
        return self.receive(b"V")


LaunchChecker = Callable[..., Checker]
