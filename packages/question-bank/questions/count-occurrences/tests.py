import random


# Only here is the last item one that counts.
def known_counts(solution, seed):
    rng = random.Random(seed)
    large = 10**6 + rng.randrange(1000)
    numbers = [large + rng.randrange(4) for _ in range(30)] + [large]
    words = ["".join(rng.choices("ab", k=2)) for _ in range(30)] + ["ab"]
    return {
        "2 in the middle": solution.count_occurrences([1, 2, 3, 2, 2, 4], 2),
        "all": solution.count_occurrences([5, 5, 5], 5),
        "numbers": solution.count_occurrences(numbers, 10**3 * 10**3 + large % 10**6),
        "words": solution.count_occurrences(words, "".join(["a", "b"])),
    }


def not_there(solution, seed):
    number = random.Random(seed).randrange(100)
    return {
        "absent": solution.count_occurrences([number, number + 2], number + 1),
        "other type": solution.count_occurrences([str(number), None], number),
        "empty list": solution.count_occurrences([], number),
        "None in an empty list": solution.count_occurrences([], None),
    }


def equal_numbers(solution, seed):
    items = [1, 1.0, True, 0, False, "1", 2, 1]
    random.Random(seed).shuffle(items)
    items.append("end")
    return {repr(target): solution.count_occurrences(list(items), target) for target in (1, 1.0, True, 0, 0.0)}


def any_type(solution, seed):
    items = [None, [1, 2], {"a": 1}, "text", (), [], None, [1, 2], {"a": 1}, {1, 2}, "text"]
    random.Random(seed).shuffle(items)
    items.append("end")
    targets = [None, [1, 2], {"a": 1}, "text", (), [], {2, 1}]
    return {repr(target): solution.count_occurrences(list(items), target) for target in targets}


def unchanged(solution, seed):
    rng = random.Random(seed)
    items = [rng.randrange(5) for _ in range(12)]
    solution.count_occurrences(items, 3)
    return items
