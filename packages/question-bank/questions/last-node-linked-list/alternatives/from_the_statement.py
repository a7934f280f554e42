class Node:
    """One item of a linked list. Given; leave it as it is."""

    def __init__(self, value, next=None) -> None:
        self.value = value
        self.next = next


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError for a list with a cycle.

    Two pointers, so constant extra memory: in a cycle the fast one meets the slow one.
    """
    if head is None:
        return None
    slow = head
    fast = head
    while fast.next is not None:
        fast = fast.next
        if fast.next is None:
            break
        fast = fast.next
        slow = slow.next
        if fast is slow:
            raise ValueError("the list has a cycle")
    return fast
