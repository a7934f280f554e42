_FAILING = {"failure", "error", "unexpected success"}


def _pairs(value):
    """Names and outcomes of tests; nothing where the answer is something else."""
    if not isinstance(value, list):
        return []
    pairs = [one for one in value if isinstance(one, list) and len(one) == 2]
    return [(str(name), str(outcome)) for name, outcome in pairs]


def _fails(value):
    return any(outcome in _FAILING for _, outcome in _pairs(value))


def _passes(value):
    return not _fails(value) and any(outcome == "ok" for _, outcome in _pairs(value))


def _entries(value, name):
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _why_not(value):
    failing = sorted({f"{name} ({how})" for name, how in _pairs(value) if how in _FAILING})
    return ", ".join(failing) or "no test passes"


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
    wrong = _entries(actual, "wrong")
    survivors = sorted(str(name) for name, outcomes in wrong.items() if not _fails(outcomes))
    if not wrong or survivors:
        return f"the class passes for a wrong version: {', '.join(survivors)}"
    return True


def check_expected_failure(actual, expected, seed):
    found = any(outcome == "expected failure" for _, outcome in _pairs(actual))
    return found or "no test marked as an expected failure fails by its assertion"


def check_three(actual, expected, seed):
    count = len({name for name, outcome in _pairs(actual) if outcome != "skipped"})
    return count >= 3 or f"{count} test methods instead of at least 3"


def check_assert_methods(actual, expected, seed):
    if not isinstance(actual, dict) or not isinstance(actual.get("users"), list):
        return "no outcomes of the tests"
    ran = {name for name, outcome in _pairs(actual.get("outcomes")) if outcome != "skipped"}
    without = sorted(ran - {str(name) for name in actual["users"]})
    if not ran or without:
        return f"no assert method of unittest is called in: {', '.join(without) or 'any test'}"
    return True
