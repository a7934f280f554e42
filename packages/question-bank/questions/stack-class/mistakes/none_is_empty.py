"""A stack that keeps its top at the end of a list."""

from typing import Any


class Stack:
    """Items of which the last one in is the first one out."""

    def __init__(self) -> None:
        self._items: list[Any] = []

    def push(self, x: Any) -> None:
        """Put x on top."""
        self._items.append(x)

    def pop(self) -> Any:
        """Remove the top item and return it; IndexError where there is none."""
        if not self._items or self._items[-1] is None:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def peek(self) -> Any:
        """Return the top item and leave it where it is; IndexError where there is none."""
        if not self._items:
            raise IndexError("peek at an empty stack")
        return self._items[-1]

    def is_empty(self) -> bool:
        """Return whether there are no items."""
        return not self._items

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self._items)
