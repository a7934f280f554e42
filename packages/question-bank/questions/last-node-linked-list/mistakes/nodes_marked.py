class Node:
    """One item of a linked list. Given; leave it as it is."""

    def __init__(self, value, next=None) -> None:
        self.value = value
        self.next = next


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError for a list with a cycle."""
    node = head
    while node is not None:
        if getattr(node, "seen", False):
            raise ValueError("the list has a cycle")
        node.seen = True
        if node.next is None:
            return node
        node = node.next
    return None
