"""Runs tasks in the order of their dependencies, with retries."""

import heapq
from collections.abc import Callable


def run(
    tasks: dict[str, Callable], deps: dict[str, list[str]], retries: int = 0
) -> dict[str, str]:
    """Run the tasks in the order of their dependencies and return the status of each."""
    needs = _needs(tasks, deps)
    dependents = {name: [] for name in tasks}
    for name, needed in needs.items():
        for one in needed:
            dependents[one].append(name)
    _refuse_cycles(needs, dependents)

    status: dict[str, str] = {}
    waiting = {name: len(needed) for name, needed in needs.items()}
    ready = [name for name, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    while ready:
        name = heapq.heappop(ready)
        if all(status[one] == "ok" for one in needs[name]):
            status[name] = _attempt(tasks[name], retries)
        else:
            status[name] = "skipped"
        for dependent in dependents[name]:
            waiting[dependent] -= 1
            if waiting[dependent] == 0:
                heapq.heappush(ready, dependent)
    return status


def _needs(tasks: dict[str, Callable], deps: dict[str, list[str]]) -> dict[str, set[str]]:
    """What each task depends on; raise ValueError for names that are no tasks."""
    for name, needed in deps.items():
        unknown = {name, *needed} - tasks.keys()
        if unknown:
            raise ValueError(f"unknown tasks: {sorted(unknown)}")
    return {name: set(deps.get(name, ())) for name in tasks}


def _refuse_cycles(needs: dict[str, set[str]], dependents: dict[str, list[str]]) -> None:
    """Raise ValueError unless all tasks can be put in order."""
    waiting = {name: len(needed) for name, needed in needs.items()}
    ordered = [name for name, count in waiting.items() if count == 0]
    for name in ordered:  # grows while it is read
        for dependent in dependents[name]:
            waiting[dependent] -= 1
            if waiting[dependent] == 0:
                ordered.append(dependent)
    if len(ordered) < len(needs):
        raise ValueError(f"there is a cycle among {sorted(needs.keys() - set(ordered))}")


def _attempt(task: Callable, retries: int) -> str:
    return "ok" if any(_succeeds(task) for _ in range(retries + 1)) else "failed"


def _succeeds(task: Callable) -> bool:
    try:
        task()
    except Exception:  # any error of a task is its failure, not the runner's
        return False
    return True
