"""How long a job has run, and how long it has waited for a person."""

import time


class WallClock:
    """Counts the time since the start of a job. Waiting for input counts against its own limit."""

    def __init__(self, limit_ms: int, wait_limit_ms: int) -> None:
        self._limit_s = limit_ms / 1000
        self._wait_limit_s = wait_limit_ms / 1000
        self._started_at = time.monotonic()
        self._stopped_at: float | None = None
        self._waiting_since: float | None = None
        self._waited_s = 0.0

    @property
    def is_waiting(self) -> bool:
        """Whether the time that passes now is the person's."""
        return self._waiting_since is not None

    def wait(self) -> None:
        """From now on time passes for the person."""
        if self._waiting_since is None:
            self._waiting_since = time.monotonic()

    def go_on(self) -> None:
        """From now on time passes for the job again."""
        if self._waiting_since is not None:
            self._waited_s += time.monotonic() - self._waiting_since
            self._waiting_since = None

    def stop(self) -> None:
        """The job has ended; from now on no time passes."""
        self.go_on()
        if self._stopped_at is None:
            self._stopped_at = time.monotonic()

    def elapsed_ms(self) -> float:
        """What the job itself has used."""
        now = time.monotonic() if self._stopped_at is None else self._stopped_at
        return (now - self._started_at - self._total_waited_s()) * 1000

    def left_s(self) -> float:
        """Until the limit of whoever's time it is; negative when it has passed."""
        if self.is_waiting:
            return self._wait_limit_s - self._total_waited_s()
        return self._limit_s - self.elapsed_ms() / 1000

    def _total_waited_s(self) -> float:
        if self._waiting_since is None:
            return self._waited_s
        return self._waited_s + time.monotonic() - self._waiting_since
