class Node:
    """One item of a linked list."""

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def last_node(head):
    seen = set()
    previous, node = None, head
    while node is not None:
        if id(node) in seen:
            raise ValueError("circular list")
        seen.add(id(node))
        previous, node = node, node.next
    return previous
