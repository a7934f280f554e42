"""The announced cases, and the child that gets ready for them while answers are on their way."""

import contextlib
from collections import deque
from collections.abc import Sequence

from .child import Child
from .library import LoadedQuestion
from .requests import CaseKey
from .series import SeriesTask


class Series:
    """A child and the cases that it still has to judge."""

    def __init__(self, child: Child, keys: Sequence[CaseKey]) -> None:
        self.child = child
        self._first = keys[0]
        self._left = deque(keys)
        self._has_judged = False

    @property
    def is_over(self) -> bool:
        return not self._left or self.child.has_ended or self.child.timed_out

    def take(self, key: CaseKey) -> bool | None:
        """
        Whether this case is the first that the child sees, as in a process of its own. None: it is
        not one of its cases.
        """
        if key not in self._left:
            return None
        # Those ahead of it ended without an answer and will not be asked for.
        while self._left.popleft() != key:
            pass
        is_first = key == self._first and not self._has_judged
        self._has_judged = True
        return is_first

    def slow_functions(self) -> set[str]:
        """Drivers that took long, or have begun and not ended."""
        slow, running = set(), set()
        for note in self.child.notes:
            what, _, name = note.decode("utf-8", "replace").partition(" ")
            running = {name} if what == "begins" else set()
            slow |= {name} if what == "slow" else set()
        return slow | running


class Line:
    """At most one child at a time. An announcement is a hint: all else is done afresh."""

    def __init__(self) -> None:
        self._loaded: LoadedQuestion | None = None
        self._keys: deque[CaseKey] = deque()
        self._series: Series | None = None

    def begin(self, loaded: LoadedQuestion, keys: Sequence[CaseKey], first: Child | None) -> None:
        """`first` has begun with all of the keys; without it a child is started for them."""
        self._loaded = loaded
        self._keys = deque(keys)
        if first is None:
            self.prepare()
        else:
            self._series = Series(first, keys)

    def clear(self) -> None:
        self.drop()
        self._keys.clear()
        self._loaded = None

    def take(self, key: CaseKey) -> tuple[Child, bool] | None:
        """The child for this case, and whether it is its first. It is not asked for again."""
        if key in self._keys:
            while self._keys.popleft() != key:
                pass
        is_first = None if self._series is None else self._series.take(key)
        if self._series is None or is_first is None:
            return None
        return self._series.child, is_first

    @property
    def is_at_end(self) -> bool:
        """There is a child, and no case that it could judge."""
        return self._series is not None and self._series.is_over

    def prepare(self, first: CaseKey | None = None) -> Child | None:
        """
        Starts a child for what is left, with this case ahead of it. Only while no other child is
        alive: the end of one is the end of all.
        """
        keys = [*([] if first is None else [first]), *self._keys]
        if self._series is not None or self._loaded is None or not keys:
            return None
        # Without a process to spare the case is done when its answer comes.
        with contextlib.suppress(OSError):
            self._series = _start(self._loaded, keys)
            if first is not None:
                self._series.take(first)
            return self._series.child
        return None

    def drop(self) -> None:
        if self._series is None or self._loaded is None:
            return
        self._loaded.slow_functions |= self._series.slow_functions()
        self._series.child.end()
        self._series = None


def _start(loaded: LoadedQuestion, keys: Sequence[CaseKey]) -> Series:
    first, *others = keys
    together = [first]
    for key in others:
        if key.function in loaded.slow_functions:
            break
        together.append(key)
    return Series(Child(SeriesTask(loaded.modules, together)), together)
