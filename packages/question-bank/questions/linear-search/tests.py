import random
from collections.abc import Sequence


class _Shelf(Sequence):
    """A sequence that is neither list nor tuple."""

    def __init__(self, items):
        self._items = items

    def __len__(self):
        return len(self._items)

    def __getitem__(self, place):
        return self._items[place]


class _Watched(list):
    """Notes each in-test."""

    def __init__(self, items):
        super().__init__(items)
        self.tests = 0

    def __contains__(self, item):
        self.tests += 1
        return super().__contains__(item)


class _Counting:
    """Counts how often it is compared."""

    def __init__(self, value):
        self.value = value
        self.compared = 0

    def __eq__(self, other):
        self.compared += 1
        return self.value == other

    __hash__ = None


def _both(solution, items, target):
    return {"find": solution.find(items, target), "find_all": solution.find_all(items, target)}


# Only here does a target stand more than once in what find_all gets.
def known_positions(solution, seed):
    rng = random.Random(seed)
    found = {
        "4, 2, 2": _both(solution, [4, 2, 2], 2),
        "at the end": _both(solution, [1, 3, 5, 1, 2, 5], 5),
        "words": _both(solution, ["b", "a", "b", "b"], "b"),
    }
    for _ in range(10):
        items = [rng.randrange(4) for _ in range(rng.randrange(8, 20))]
        label = repr(items)
        found[label] = _both(solution, items, items[rng.randrange(len(items))])
    return found


def not_there(solution, seed):
    number = random.Random(seed).randrange(100)
    return {
        "absent": _both(solution, [number, number + 2], number + 1),
        "None": _both(solution, ["a", 0, ""], None),
        "empty list": _both(solution, [], number),
        "None in an empty list": _both(solution, [], None),
    }


def other_sequences(solution, seed):
    rng = random.Random(seed)
    start = rng.randrange(50)
    letters = "".join(rng.sample("abcdefgh", 6))
    return {
        "tuple": _both(solution, (3, None, (1, 2), 5), (1, 2)),
        "text": _both(solution, letters, letters[4]),
        "range": _both(solution, range(start, start + 40, 4), start + 12),
        "another class": _both(solution, _Shelf([7, 8, 9, 6]), 9),
        "lists inside": _both(solution, ([1], [2], {"a": 3}), {"a": 3}),
    }


def nan_target(solution, seed):
    nan = float("nan")
    items = [1.0, nan, random.Random(seed).random(), nan]
    return {"two": _both(solution, items, nan), "one": _both(solution, [nan], nan)}


def early_stop(solution, seed):
    place = random.Random(seed).randrange(3, 12)
    items = list(range(20))
    target = _Counting(place)
    position = solution.find(items, target)
    # A look at the target itself, such as a test for NaN, is no comparison with an item.
    return {"position": position, "at most one comparison per item": target.compared <= place + 3}


def no_in_test(solution, seed):
    rng = random.Random(seed)
    items = _Watched(rng.sample(range(100), 8))
    solution.find(items, items[3])
    solution.find(items, 100)
    solution.find_all(items, items[5])
    solution.find_all(items, 100)
    return items.tests
