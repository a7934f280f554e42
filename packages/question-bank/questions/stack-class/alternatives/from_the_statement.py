class Stack:
    """Items of which the last one in is the first one out."""

    def __init__(self) -> None:
        self._items: list = []

    def push(self, x) -> None:
        """Put x on top."""
        self._items.append(x)

    def pop(self):
        """Remove the top item and return it."""
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def peek(self):
        """Return the top item and leave it where it is."""
        if not self._items:
            raise IndexError("peek at an empty stack")
        return self._items[-1]

    def is_empty(self) -> bool:
        """Return whether there are no items."""
        return len(self._items) == 0

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self._items)
