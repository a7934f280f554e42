import random


def _filled(solution, items):
    stack = solution.Stack()
    for item in items:
        stack.push(item)
    return stack


def _drain(stack):
    try:
        stack.pop()
        stack.pop()
    except IndexError:
        pass


# Only `two_stacks` has two stacks in use at the same time.
def last_in_first_out(solution, seed):
    rng = random.Random(seed)
    items = [1, 2, 2, "text", (3, 4), [5, 6], {"key": 7}, rng.randrange(8, 99), rng.random()]
    rng.shuffle(items)
    numbers = _filled(solution, [1, 2, 3])
    popped = {"1, 2, 3": [numbers.pop() for _ in range(3)]}
    stack = _filled(solution, items)
    popped["any type"] = [stack.pop() for _ in items]
    mixed, in_turns, left = solution.Stack(), [], 0
    for number in range(1, 60):
        mixed.push(number)
        left += 1
        # Never more pops than pushes.
        if rng.random() < 0.5:
            in_turns.append(mixed.pop())
            left -= 1
    popped["in turns"] = in_turns + [mixed.pop() for _ in range(left)]
    return popped


def peek_keeps(solution, seed):
    rng = random.Random(seed)
    stack = solution.Stack()
    seen = []
    for item in [rng.randrange(1, 1000) for _ in range(5)]:
        stack.push(item)
        seen += [stack.peek(), stack.peek()]
    return {"seen": seen, "popped": [stack.pop() for _ in range(5)]}


def _outcome(call):
    try:
        return call()
    except Exception as error:
        return "IndexError" if isinstance(error, IndexError) else type(error).__name__


def empty_stack(solution, seed):
    rng = random.Random(seed)
    used = _filled(solution, range(1, rng.randrange(3, 8)))
    try:
        while True:
            if used.pop() is None:
                break
    except IndexError:
        pass
    return {
        "new, pop": _outcome(solution.Stack().pop),
        "new, peek": _outcome(solution.Stack().peek),
        "emptied, pop": _outcome(used.pop),
        "emptied, peek": _outcome(used.peek),
    }


def sizes(solution, seed):
    rng = random.Random(seed)
    stack = solution.Stack()
    size = 0
    steps = [("new", len(stack), stack.is_empty())]
    for _ in range(40):
        if size == 0 or rng.random() < 0.55:
            stack.push(rng.randrange(1, 9))
            size += 1
            steps.append(("push", len(stack), stack.is_empty()))
        else:
            stack.pop()
            size -= 1
            steps.append(("pop", len(stack), stack.is_empty()))
    return steps


def two_stacks(solution, seed):
    first, second = solution.Stack(), solution.Stack()
    first.push(seed)
    first.push("mine")
    second.push("yours")
    return {
        "sizes": [len(first), len(second), len(solution.Stack())],
        "popped": [first.pop(), second.pop()],
        "second is empty": second.is_empty(),
    }


def none_item(solution, seed):
    items = [None, 0, "", False, 0.0]
    random.Random(seed).shuffle(items)
    found = {}
    for item in items:
        peeked = _filled(solution, [1, item])
        seen = peeked.peek()
        _drain(peeked)
        popped = _filled(solution, [item])
        found[repr(item)] = {
            "len": len(popped),
            "is_empty": popped.is_empty(),
            "popped": popped.pop(),
            "peeked": seen,
        }
    return found


def many_operations(solution, seed, size):
    stack = solution.Stack()
    for number in range(size):
        stack.push(number)
    return sum(place * stack.pop() for place in range(size))
