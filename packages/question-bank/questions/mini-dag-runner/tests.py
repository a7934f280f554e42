import random


class _Log:
    """Tasks that write their names down and fail so many times."""

    def __init__(self, names, failures=None):
        self.calls = []
        self.left = dict(failures or {})
        self.tasks = {name: self._task(name) for name in names}

    def _task(self, name):
        def call():
            self.calls.append(name)
            if self.left.get(name, 0) > 0:
                self.left[name] -= 1
                raise RuntimeError(f"{name} fails")
            return name

        return call

    def run(self, solution, deps, *rest):
        copies = {name: list(needed) for name, needed in deps.items()}
        status = dict(solution.run(self.tasks, copies, *rest))
        return {"status": status, "calls": self.calls}


def _graph(rng, size):
    """Tasks named in no order, each depending on up to three of those before it."""
    names = [f"task {number:03}" for number in rng.sample(range(1000), size)]
    deps = {
        name: rng.sample(names[:place], min(place, rng.randrange(4))) for place, name in enumerate(names)
    }
    shuffled = rng.sample(names, size)
    return shuffled, {name: deps[name] for name in shuffled if deps[name] or rng.random() < 0.5}


# Nothing fails here and nothing is skipped. The other cases have one task in line at a time.
def dependency_order(solution, seed):
    rng = random.Random(seed)
    diamond = _Log(["d", "c", "b", "a"])
    # When m is done, its dependent c comes before the other ready task.
    jump = _Log(["z", "m", "c", "p"])
    results = [
        diamond.run(solution, {"b": ["a"], "c": ["a"], "d": ["c", "b"]}),
        jump.run(solution, {"c": ["m"]}),
        _Log(["b", "a", "B", "10", "9"]).run(solution, {}),
        _Log([]).run(solution, {}),
    ]
    for size in (6, 15, 40):
        names, deps = _graph(rng, size)
        results.append(_Log(names).run(solution, deps))
    return results


def retried_tasks(solution, seed):
    often = random.Random(seed).randrange(2, 5)
    return {
        "twice, then ok": _Log(["a"], {"a": 2}).run(solution, {}, 2),
        "once, with retries left": _Log(["a"], {"a": 1}).run(solution, {}, 5),
        "once more than retries": _Log(["a"], {"a": 3}).run(solution, {}, 2),
        "no retries": _Log(["a"], {"a": 1}).run(solution, {}),
        "drawn": _Log(["a"], {"a": often}).run(solution, {}, often),
        "each has its own": _Log(["a", "b"], {"a": 1, "b": 1}).run(solution, {"b": ["a"]}, 1),
        "none fails": _Log(["a", "b"]).run(solution, {"b": ["a"]}, 3),
    }


def skipped_descendants(solution, seed):
    rng = random.Random(seed)
    chain = {"b": ["a"], "c": ["b"], "d": ["c"], "e": ["d"]}
    broken = rng.choice("abc")
    two_parents = {"b": ["a"], "c": ["a"], "d": ["b", "c"], "e": ["b"]}
    return {
        "rest of a chain": _Log("abcde", {broken: 1}).run(solution, chain),
        "one of two parents": _Log("abcde", {"c": 1}).run(solution, two_parents),
        "two fail": _Log("abcde", {"b": 1, "c": 1}).run(solution, two_parents),
        "unrelated": _Log("axy", {"a": 1}).run(solution, {"y": ["x"]}),
    }


def bad_graphs(solution, seed):
    rng = random.Random(seed)
    names = rng.sample("bcdefgh", 3)
    ring = {names[0]: [names[2]], names[1]: [names[0]], names[2]: [names[1]]}
    graphs = {
        "on itself": {"b": ["b"]},
        "two": {"b": ["c"], "c": ["b"]},
        "ring of three": ring,
        "unknown dependency": {"b": ["nobody"]},
        "unknown task": {"nobody": ["a"]},
        "unknown task without dependencies": {"nobody": []},
    }
    outcomes = {}
    for name, deps in graphs.items():
        log = _Log("abcdefgh")
        try:
            log.run(solution, deps)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = ["ValueError", log.calls]
    return outcomes


def repeated_dependencies(solution, seed):
    times = random.Random(seed).randrange(2, 5)
    return _Log("abc").run(solution, {"b": ["a"] * times, "c": ["b", "a", "b"]})


def long_chain(solution, seed):
    upwards = [f"{seed % 10}{number:04}" for number in range(3000)]
    results = []
    for names in (upwards, upwards[::-1]):
        deps = {after: [before] for before, after in zip(names, names[1:])}
        result = _Log(upwards).run(solution, deps)
        statuses = sorted(set(result["status"].values()))
        results.append([result["calls"] == names, statuses, len(result["status"])])
    return results


def input_unchanged(solution, seed):
    log = _Log("abcd")
    tasks = dict(log.tasks)
    deps = {"b": ["a"], "d": ["c", "b"]}
    solution.run(log.tasks, deps)
    return {"deps": deps, "tasks": list(log.tasks) == list(tasks)}
