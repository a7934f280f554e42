"""A queue of two stacks: one takes what comes, the other gives what leaves."""

from typing import Any


class Stack:
    """Items of which the last one in is the first one out. Given; leave it as it is."""

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
        self._incoming = Stack()
        self._outgoing = Stack()

    def enqueue(self, x: Any) -> None:
        """Add x at the end."""
        self._incoming.push(x)

    def dequeue(self) -> Any:
        """Remove the oldest item and return it; IndexError where there is none."""
        self._pour()
        if len(self) == 0:
            raise IndexError("dequeue from an empty queue")
        return self._outgoing.pop()

    def peek(self) -> Any:
        """Return the oldest item and leave it where it is; IndexError where there is none."""
        self._pour()
        if len(self) == 0:
            raise IndexError("peek at an empty queue")
        return self._outgoing.peek()

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self._incoming) + len(self._outgoing)

    def _pour(self) -> None:
        # Poured earlier, newer items would come to lie above older ones.
        if True:
            while len(self._incoming):
                self._outgoing.push(self._incoming.pop())
