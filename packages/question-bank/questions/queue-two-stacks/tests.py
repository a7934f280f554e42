import random


def _filled(solution, items):
    queue = solution.Queue()
    for item in items:
        queue.enqueue(item)
    return queue


# peek and len are asked for in their own cases only, and no other case leaves a queue empty.
def first_in_first_out(solution, seed):
    rng = random.Random(seed)
    known = _filled(solution, [1, 2, 3])
    queue, left, size = solution.Queue(), [], 0
    for number in range(1, 200):
        if size == 0 or rng.random() < 0.55:
            queue.enqueue(number)
            size += 1
        else:
            left.append(queue.dequeue())
            size -= 1
    return {"1, 2, 3": [known.dequeue() for _ in range(3)], "in turns": left}


def peek_keeps(solution, seed):
    rng = random.Random(seed)
    queue = solution.Queue()
    seen, left = [], []
    for _ in range(3):
        # Nothing comes in before all have left: a case fails for one reason.
        for place in range(4):
            queue.enqueue(rng.randrange(1, 10_000) + 10_000 * place)
        for _ in range(4):
            seen += [queue.peek(), queue.peek()]
            left.append(queue.dequeue())
    return {"seen": seen, "left": left}


def _outcome(call):
    try:
        return call()
    except Exception as error:
        return "IndexError" if isinstance(error, IndexError) else type(error).__name__


def empty_queue(solution, seed):
    count = random.Random(seed).randrange(1, 6)
    used = _filled(solution, range(1, count + 1))
    for _ in range(count):
        used.dequeue()
    return {
        "new, dequeue": _outcome(solution.Queue().dequeue),
        "new, peek": _outcome(solution.Queue().peek),
        "emptied, dequeue": _outcome(used.dequeue),
        "emptied, peek": _outcome(used.peek),
    }


def lengths(solution, seed):
    rng = random.Random(seed)
    queue = _filled(solution, range(1, 6))
    found = [len(solution.Queue()), len(queue)]
    size = 5
    for number in range(6, 50):
        if size > 1 and rng.random() < 0.5:
            queue.dequeue()
            size -= 1
        else:
            queue.enqueue(number)
            size += 1
        found.append(len(queue))
    return found


def none_item(solution, seed):
    items = [None, 0, "", False, "last"]
    random.Random(seed).shuffle(items)
    queue = _filled(solution, items)
    return [queue.dequeue() for _ in items]


def two_stacks_only(solution, seed):
    rng = random.Random(seed)
    pushed, popped, stacks = set(), set(), {}
    push, pop = solution.Stack.push, solution.Stack.pop

    def recording_push(self, x):
        stacks[id(self)] = self
        pushed.add(x)
        return push(self, x)

    def recording_pop(self):
        stacks[id(self)] = self
        item = pop(self)
        popped.add(item)
        return item

    solution.Stack.push, solution.Stack.pop = recording_push, recording_pop
    try:
        items = [rng.randrange(1000) + 1000 * place for place in range(1, 10)]
        queue = _filled(solution, items[:5])
        left = [queue.dequeue(), queue.dequeue()]
        for item in items[5:]:
            queue.enqueue(item)
        left += [queue.dequeue() for _ in range(7)]
    finally:
        solution.Stack.push, solution.Stack.pop = push, pop
    return {
        "stacks": len(stacks),
        "items that were pushed": len(pushed & set(items)),
        "items that were popped": len(popped & set(items)),
    }


def many_operations(solution, seed, size):
    queue = _filled(solution, range(size))
    total = 0
    for number in range(size):
        queue.enqueue(number)
        total += number * queue.dequeue()
    return total
