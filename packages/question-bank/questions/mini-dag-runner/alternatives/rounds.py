def run(tasks, deps, retries=0):
    """Looks for the first ready task again and again; cycles are found with the standard library."""
    from graphlib import CycleError, TopologicalSorter

    before = {}
    for name in tasks:
        before[name] = tuple(dict.fromkeys(deps.get(name, [])))
    for name in deps:
        if name not in tasks:
            raise ValueError(name)
        for one in deps[name]:
            if one not in tasks:
                raise ValueError(one)
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        raise ValueError("cycle") from error

    result = {}
    open_tasks = sorted(tasks)
    while open_tasks:
        for name in open_tasks:
            if all(one in result for one in before[name]):
                break
        open_tasks.remove(name)
        if any(result[one] != "ok" for one in before[name]):
            result[name] = "skipped"
            continue
        result[name] = "failed"
        attempts = 0
        while attempts <= retries and result[name] == "failed":
            attempts += 1
            try:
                tasks[name]()
                result[name] = "ok"
            except Exception:
                pass
    return result
