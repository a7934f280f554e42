class Node:
    """One item of a linked list. Given; leave it as it is."""

    def __init__(self, value, next=None) -> None:
        self.value = value
        self.next = next


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError for a list with a cycle."""
    raise NotImplementedError
