"""The child that gets ready for the next case while the answer to it is on its way."""

import contextlib
from collections import deque
from collections.abc import Callable, Sequence

from .child import Child
from .requests import CaseKey


class Ahead:
    """
    At most one child, for the next of the announced cases. An announcement is a hint: what is
    asked for out of turn is done afresh.
    """

    def __init__(self) -> None:
        self._keys: deque[CaseKey] = deque()
        self._child: Child | None = None

    def begin(self, keys: Sequence[CaseKey], first: Child) -> None:
        """`first` gets ready for the first of the keys already."""
        self._keys = deque(keys)
        self._child = first

    def clear(self) -> None:
        self._keys.clear()
        self._drop_child()

    def take(self, key: CaseKey) -> Child | None:
        """The child for this case, if there is one. No other one is alive afterwards."""
        if self._child is not None and self._keys and self._keys[0] == key:
            child, self._child = self._child, None
            self._keys.popleft()
            return child
        self._drop_child()
        if key in self._keys:
            # Those ahead of it ended without an answer and will not be asked for.
            while self._keys.popleft() != key:
                pass
        return None

    def prepare_next(self, start: Callable[[CaseKey], Child]) -> None:
        """Only while no other child is alive: the end of one is the end of all."""
        if self._keys and self._child is None:
            # Without a process to spare the case is done when its answer comes.
            with contextlib.suppress(OSError):
                self._child = start(self._keys[0])

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
