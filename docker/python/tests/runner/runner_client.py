"""Speaks the worker's side of the protocol to a runner in a process of its own."""

import hashlib
import itertools
import json
import os
import select
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pairwise_runner.frames import FrameDecoder, encode_frame

_ANSWER_TIMEOUT_S = 30.0
_NEW_PID_NAMESPACE = ["unshare", "--user", "--map-current-user", "--pid", "--fork", "--kill-child"]


@dataclass
class Outcome:
    """What came back of one job."""

    stdout: bytes = b""
    stderr: bytes = b""
    figures: list[bytes] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)
    peeks: list[bytes] = field(default_factory=list)
    waits: list[bytes] = field(default_factory=list)
    done: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Stdout as text."""
        return self.stdout.decode()

    @property
    def variables(self) -> dict[str, dict[str, Any]]:
        """The variables of the only peek, by name."""
        (peek,) = self.peeks
        return {variable["name"]: variable for variable in json.loads(peek)["variables"]}

    @property
    def errors(self) -> str:
        """Stderr as text."""
        return self.stderr.decode()


class Runner:
    """A running zygote with scratch folders of its own."""

    def __init__(
        self, folder: Path, *, preload: str = "", as_init: bool = False, **variables: str
    ) -> None:
        self.work = folder / "work"
        self.temporary = folder / "tmp"
        self.work.mkdir()
        self.temporary.mkdir()
        self._decoder = FrameDecoder()
        self._frames: list[tuple[bytes, bytes]] = []
        self._ids = itertools.count(1)
        self._unfinished = 0
        command = [sys.executable, "-P", "-s", "-B", "-m", "pairwise_runner"]
        self._process = subprocess.Popen(
            [*(_NEW_PID_NAMESPACE if as_init else []), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**self._environment(preload), **variables},
        )
        self.ready = json.loads(self.expect(b"R"))

    def _environment(self, preload: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "LANG": "C.UTF-8",
            "HOME": str(self.work),
            "TMPDIR": str(self.temporary),
            "MPLCONFIGDIR": "/opt/pairwise/matplotlib",
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONHASHSEED": "0",
            "PAIRWISE_SCRATCH": f"{self.work}:{self.temporary}",
            "PAIRWISE_PRELOAD": preload,
        }

    def send(self, kind: bytes, body: bytes = b"") -> None:
        """Write one frame."""
        assert self._process.stdin is not None
        self._process.stdin.write(encode_frame(kind, body))
        self._process.stdin.flush()

    def put_dataset(self, content: bytes, **changes: Any) -> str:
        """Send a dataset and return the hash under which a job can name it."""
        sha256 = hashlib.sha256(content).hexdigest()
        header = {"name": "x.csv", "sha256": sha256, "sizeBytes": len(content), **changes}
        encoded = json.dumps(header).encode()
        self.send(b"F", len(encoded).to_bytes(4, "big") + encoded + content)
        return sha256

    def start(self, source: str, **changes: Any) -> str:
        """Send a job and return its id."""
        job = {
            "id": f"job-{next(self._ids)}",
            "kind": "run",
            "files": {"main.py": source},
            "entry": "main.py",
            "stdin": None,
            "wallTimeMs": 20_000,
            "cpuTimeMs": 20_000,
            "outputBytes": 1024 * 1024,
            "seed": 7,
            "figures": {"max": 10, "maxBytes": 2 * 1024 * 1024},
            "driver": None,
        }
        job.update(changes)
        self._unfinished += 1
        self.send(b"J", json.dumps(job).encode())
        return str(job["id"])

    def run(self, source: str, **changes: Any) -> Outcome:
        """Send a job and wait for its end."""
        job_id = self.start(source, **changes)
        outcome = self.finish()
        assert outcome.done["id"] == job_id
        return outcome

    def case(self, source: str, driver: str, **changes: Any) -> Outcome:
        """Run one test case, whose driver function is called ``case``."""
        drivers = {"source": driver, "function": "case"}
        return self.run(source, kind="case", driver=drivers, **changes)

    def finish(self) -> Outcome:
        """Collect the frames of the job that runs."""
        outcome = Outcome()
        while True:
            kind, body = self.next_frame()
            if kind == b"O":
                outcome.stdout += body
            elif kind == b"E":
                outcome.stderr += body
            elif kind == b"G":
                outcome.figures.append(body)
            elif kind == b"A":
                outcome.answers.append(body)
            elif kind == b"P":
                outcome.peeks.append(body)
            elif kind == b"W":
                outcome.waits.append(body)
            elif kind == b"D":
                outcome.done = json.loads(body)
                return outcome
            else:
                assert kind == b"S", f"unexpected frame {kind!r}"

    def expect(self, kind: bytes) -> bytes:
        """The body of the next frame, which must be of this kind."""
        actual, body = self.next_frame()
        assert actual == kind
        return body

    def next_frame(self) -> tuple[bytes, bytes]:
        """The next frame, within a bounded time."""
        assert self._process.stdout is not None
        deadline = time.monotonic() + _ANSWER_TIMEOUT_S
        while not self._frames:
            left_s = max(deadline - time.monotonic(), 0)
            if not select.select([self._process.stdout], [], [], left_s)[0]:
                raise TimeoutError("the runner does not answer")
            chunk = os.read(self._process.stdout.fileno(), 1 << 20)
            if not chunk:
                raise EOFError(f"the runner ended: {self.wait_for_end()}")
            self._frames.extend(self._decoder.feed(chunk))
        kind, body = self._frames.pop(0)
        if kind == b"D":
            self._unfinished -= 1
        return kind, body

    @property
    def is_idle(self) -> bool:
        """Whether it lives and has nothing more to do or to say."""
        return self._process.poll() is None and self._unfinished == 0 and not self._frames

    def wait_for_end(self) -> tuple[int, str]:
        """The exit code and the diagnostics of a runner that ends."""
        _, stderr = self._process.communicate(timeout=_ANSWER_TIMEOUT_S)
        return self._process.returncode, stderr.decode()

    def close(self) -> None:
        """End the runner as the worker would, and insist if it does not."""
        if self._process.poll() is not None:
            return
        try:
            self._process.communicate(timeout=_ANSWER_TIMEOUT_S)
        finally:
            self._process.kill()
