"""The worker's side of a console."""

import json
from dataclasses import dataclass, field
from typing import Any

from runner_client import Runner


@dataclass
class Statement:
    """What came of one statement."""

    stdout: str = ""
    stderr: str = ""
    figures: list[bytes] = field(default_factory=list)
    done: dict[str, Any] = field(default_factory=dict)

    @property
    def status(self) -> str:
        """How it ended; "console ended" when all of it did."""
        return str(self.done.get("status", "console ended"))


class Console:
    """A console of one runner; statements are numbered as they are sent."""

    def __init__(self, runner: Runner, source: str = "", **changes: Any) -> None:
        self._runner = runner
        self._number = 0
        limits = {"totalOutputBytes": 4 * 1024 * 1024, "runsProgram": True}
        limits |= changes.pop("console", {})
        runner.start(source, kind="console", interactive=True, console=limits, **changes)
        runner.expect(b"S")

    def send(self, source: str) -> None:
        """Send the next statement."""
        self._number += 1
        name = f"<console {self._number}>"
        body = {"number": self._number, "name": name, "source": source}
        self._runner.send(b"C", json.dumps(body).encode())

    def interrupt(self, number: int | None = None) -> None:
        """As the person does who waits for it."""
        body = {"number": self._number if number is None else number}
        self._runner.send(b"B", json.dumps(body).encode())

    def answer(self) -> Statement:
        """All that comes until the statement is done, or the console."""
        statement = Statement()
        while True:
            kind, body = self._runner.next_frame()
            if kind == b"O":
                statement.stdout += body.decode()
            elif kind == b"E":
                statement.stderr += body.decode()
            elif kind == b"G":
                statement.figures.append(body)
            elif kind in (b"T", b"D"):
                statement.done = json.loads(body)
                return statement
            else:
                assert kind == b"W", f"unexpected frame {kind!r}"

    def run(self, source: str) -> Statement:
        """Send a statement and wait for its end."""
        self.send(source)
        return self.answer()
