class Node:
    """One item of a linked list. Given; leave it as it is."""

    def __init__(self, value, next=None) -> None:
        self.value = value
        self.next = next


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError for a list with a cycle."""

    def walk(node: Node, seen: frozenset | set) -> Node:
        if node in seen:
            raise ValueError("the list has a cycle")
        seen.add(node)
        return node if node.next is None else walk(node.next, seen)

    return None if head is None else walk(head, set())
