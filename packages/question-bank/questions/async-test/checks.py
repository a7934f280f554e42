_FAILING = ("failure", "error", "unexpected success")


def _pairs(value):
    """Names and outcomes of tests; nothing where the answer is something else."""
    if not isinstance(value, list):
        return []
    pairs = [one for one in value if isinstance(one, list) and len(one) == 2]
    return [(str(name), str(outcome)) for name, outcome in pairs]


def _fails(value):
    return any(outcome.startswith(_FAILING) for _, outcome in _pairs(value))


def _passes(value):
    return not _fails(value) and any(outcome == "ok" for _, outcome in _pairs(value))


def _why_not(value):
    failing = {f"{name} ({how})" for name, how in _pairs(value) if how.startswith(_FAILING)}
    return ", ".join(sorted(failing)) or "no test passes"


def check_right(actual, expected, seed):
    if not isinstance(actual, dict) or set(actual) != set(expected):
        return "no outcomes of the tests"
    for name, outcomes in actual.items():
        if not _passes(outcomes):
            return f"the class must pass for a right version ({name}): {_why_not(outcomes)}"
    return True


def check_caught(actual, expected, seed):
    right = actual.get("right") if isinstance(actual, dict) else None
    if not _passes(right):
        return f"the class must pass for the right version first: {_why_not(right)}"
    wrong = actual.get("wrong")
    if not isinstance(wrong, dict) or set(wrong) != set(expected["wrong"]):
        return "no outcomes of the tests"
    survivors = sorted(str(name) for name, outcomes in wrong.items() if not _fails(outcomes))
    return not survivors or f"the class passes for a wrong version: {', '.join(survivors)}"


def check_no_waiting(actual, expected, seed):
    if not isinstance(actual, dict) or not _pairs(actual.get("outcomes")):
        return "no test ran"
    seconds = actual.get("seconds")
    if not isinstance(seconds, int | float) or isinstance(seconds, bool):
        return "no number of seconds"
    return 0 <= seconds < 1 or f"the tests wait for {seconds:.3g} seconds"
