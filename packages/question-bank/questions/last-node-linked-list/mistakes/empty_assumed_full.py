"""The last node of a linked list, with two pointers that meet in a cycle."""

from __future__ import annotations

from typing import Any


class Node:
    """One item of a linked list. Given; leave it as it is."""

    def __init__(self, value: Any, next: Node | None = None) -> None:
        self.value = value
        self.next = next


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError for a list with a cycle."""
    slow = fast = head
    while fast.next is not None and fast.next.next is not None:
        slow, fast = slow.next, fast.next.next
        if slow is fast:
            raise ValueError("the list has a cycle")
    return fast if fast.next is None else fast.next
