import random


def _sorted(found):
    """The same triplets in order, so that only one case depends on it."""
    return sorted(list(sorted(three)) for three in found)


def known_lists(solution, seed):
    rng = random.Random(seed)
    results = {
        "5, 1, 4": _sorted(solution.triplets([5, 1, 4], 10)),
        "target zero": _sorted(solution.triplets([-3, 0, 1, 2, 5, -4], 0)),
        "below zero": _sorted(solution.triplets([-1, -2, -3, -8, 4], -6)),
    }
    for _ in range(40):
        nums = rng.sample(range(-12, 13), rng.randrange(4, 12))
        k = rng.randrange(-15, 16)
        label = f"{nums}, {k}"
        results[label] = _sorted(solution.triplets(nums, k))
    return results


# Nothing below zero here: a case fails for one reason.
def repeated_numbers(solution, seed):
    rng = random.Random(seed)
    results = {
        "four times 2": _sorted(solution.triplets([2, 2, 2, 2], 6)),
        "a pair": _sorted(solution.triplets([1, 1, 4, 4, 7], 9)),
    }
    for _ in range(40):
        nums = [rng.randrange(5) for _ in range(rng.randrange(3, 12))]
        k = rng.randrange(13)
        label = f"{nums}, {k}"
        results[label] = _sorted(solution.triplets(nums, k))
    return results


def order_of_result(solution, seed):
    rng = random.Random(seed)
    nums = list(range(14))
    rng.shuffle(nums)
    return solution.triplets(nums, rng.randrange(17, 23))


def nothing_found(solution, seed):
    rng = random.Random(seed)
    number = rng.randrange(1, 50)
    return {
        "no number": solution.triplets([], 0),
        "one": solution.triplets([0], 0),
        "two": solution.triplets([number, -number], 0),
        "no triplet": solution.triplets([number, number + 1, number + 2, number + 3], 0),
    }


def input_unchanged(solution, seed):
    rng = random.Random(seed)
    nums = rng.sample(range(40), 12)
    nums.sort(reverse=True)
    solution.triplets(nums, 30)
    return nums


def many_numbers(solution, seed, size):
    rng = random.Random(seed)
    nums = rng.sample(range(-20_000, 20_000), size)
    return _sorted(solution.triplets(nums, 100))
