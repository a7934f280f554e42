class Stack:
    """Items of which the last one in is the first one out. Given; leave it as it is."""

    def __init__(self) -> None:
        self._items = []

    def push(self, x) -> None:
        """Put x on top."""
        self._items.append(x)

    def pop(self):
        """Remove the top item and return it; IndexError where there is none."""
        return self._items.pop()

    def peek(self):
        """Return the top item and leave it where it is; IndexError where there is none."""
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)


class Queue:
    """Items of which the first one in is the first one out."""

    def __init__(self) -> None:
        self._inbox = Stack()
        self._outbox = Stack()

    def _refill(self) -> None:
        """Turn the inbox over into the outbox, once that is empty."""
        if len(self._outbox) == 0:
            while len(self._inbox) > 0:
                self._outbox.push(self._inbox.pop())

    def enqueue(self, x) -> None:
        """Add x at the end."""
        self._inbox.push(x)

    def dequeue(self):
        """Remove the oldest item and return it; IndexError where there is none."""
        self._refill()
        return self._outbox.pop()

    def peek(self):
        """Return the oldest item and leave it where it is; IndexError where there is none."""
        self._refill()
        return self._outbox.peek()

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self._inbox) + len(self._outbox)
