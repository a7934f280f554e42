class Stack:
    """Items of which the last one in is the first one out."""

    def __init__(self) -> None:
        raise NotImplementedError

    def push(self, x) -> None:
        """Put x on top."""
        raise NotImplementedError

    def pop(self):
        """Remove the top item and return it."""
        raise NotImplementedError

    def peek(self):
        """Return the top item and leave it where it is."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Return whether there are no items."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return how many items there are."""
        raise NotImplementedError
