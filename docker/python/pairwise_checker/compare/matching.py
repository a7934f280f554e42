"""A maximum matching of two sets: who can stand for whom, one to one."""

from collections import deque
from collections.abc import Sequence

UNMATCHED = -1
_UNREACHED = -1


def maximum_matching(candidates: Sequence[Sequence[int]], count: int) -> list[int]:
    """
    For each item the candidate that it gets, or UNMATCHED, such that as many as possible get one.
    `candidates[i]` holds numbers below `count`. The algorithm is that of Hopcroft and Karp (1973),
    without recursion, as a chain may be as long as there are items.
    """
    partner = [UNMATCHED] * len(candidates)
    taken_by = [UNMATCHED] * count
    while True:
        layer = _layers(candidates, partner, taken_by)
        if layer is None:
            return partner
        next_edge = [0] * len(candidates)
        for item, found in enumerate(list(partner)):
            if found == UNMATCHED:
                _augment(item, candidates, partner, taken_by, layer, next_edge)


def _layers(
    candidates: Sequence[Sequence[int]], partner: list[int], taken_by: list[int]
) -> list[int] | None:
    """How many exchanges away from a free item each item is; None where no chain ends free."""
    layer = [0 if found == UNMATCHED else _UNREACHED for found in partner]
    queue = deque(item for item, found in enumerate(partner) if found == UNMATCHED)
    ends_free = False
    while queue:
        item = queue.popleft()
        for candidate in candidates[item]:
            owner = taken_by[candidate]
            if owner == UNMATCHED:
                ends_free = True
            elif layer[owner] == _UNREACHED:
                layer[owner] = layer[item] + 1
                queue.append(owner)
    return layer if ends_free else None


def _augment(
    start: int,
    candidates: Sequence[Sequence[int]],
    partner: list[int],
    taken_by: list[int],
    layer: list[int],
    next_edge: list[int],
) -> None:
    """Follow one chain of exchanges from a free item; carry it out where it ends free."""
    chain = [start]
    while chain:
        item = chain[-1]
        if next_edge[item] == len(candidates[item]):
            layer[item] = _UNREACHED
            chain.pop()
            continue
        owner = taken_by[candidates[item][next_edge[item]]]
        if owner == UNMATCHED:
            for member in chain:
                partner[member] = candidates[member][next_edge[member]]
                taken_by[partner[member]] = member
            return
        if layer[owner] == layer[item] + 1:
            chain.append(owner)
        else:
            next_edge[item] += 1
