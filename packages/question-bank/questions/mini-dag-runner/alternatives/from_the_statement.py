import heapq
from collections.abc import Callable


def _check_acyclic(needs: dict[str, set[str]], followers: dict[str, list[str]]) -> None:
    open_needs = {name: len(names) for name, names in needs.items()}
    free = [name for name, count in open_needs.items() if count == 0]
    settled = 0
    while free:
        name = free.pop()
        settled += 1
        for follower in followers[name]:
            open_needs[follower] -= 1
            if open_needs[follower] == 0:
                free.append(follower)
    if settled < len(needs):
        raise ValueError("the dependencies hold a cycle")


def _attempt(function: Callable, retries: int) -> str:
    for _ in range(retries + 1):
        try:
            function()
        except Exception:
            continue
        return "ok"
    return "failed"


def run(
    tasks: dict[str, Callable], deps: dict[str, list[str]], retries: int = 0
) -> dict[str, str]:
    """Run the tasks in the order of their dependencies and return the status of each."""
    functions = dict(tasks)
    needs: dict[str, set[str]] = {name: set() for name in functions}
    for name, required in deps.items():
        if name not in functions:
            raise ValueError(f"unknown task {name!r}")
        for other in required:
            if other not in functions:
                raise ValueError(f"{name!r} depends on the unknown task {other!r}")
            needs[name].add(other)

    followers: dict[str, list[str]] = {name: [] for name in functions}
    for name, required in needs.items():
        for other in required:
            followers[other].append(name)
    _check_acyclic(needs, followers)

    status: dict[str, str] = {}
    waiting = {name: len(required) for name, required in needs.items()}
    ready = [name for name, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    while ready:
        name = heapq.heappop(ready)
        if all(status[other] == "ok" for other in needs[name]):
            status[name] = _attempt(functions[name], retries)
        else:
            status[name] = "skipped"
        for follower in followers[name]:
            waiting[follower] -= 1
            if waiting[follower] == 0:
                heapq.heappush(ready, follower)
    return status
