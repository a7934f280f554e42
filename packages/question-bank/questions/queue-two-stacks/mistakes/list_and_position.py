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
        return self._items.pop()

    def peek(self) -> Any:
        """Return the top item and leave it where it is; IndexError where there is none."""
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)


class Queue:
    """Items of which the first one in is the first one out."""

    def __init__(self) -> None:
        self._items: list[Any] = []
        self._first = 0

    def enqueue(self, x: Any) -> None:
        """Add x at the end."""
        self._items.append(x)

    def dequeue(self) -> Any:
        """Remove the oldest item and return it; IndexError where there is none."""
        item = self.peek()
        self._first += 1
        return item

    def peek(self) -> Any:
        """Return the oldest item and leave it where it is; IndexError where there is none."""
        return self._items[self._first]

    def __len__(self) -> int:
        return len(self._items) - self._first
