import random


def mixed_numbers(solution, seed):
    rng = random.Random(seed)
    drawn = [rng.choice([rng.randrange(-50, 50), rng.uniform(-50, 50)]) for _ in range(30)]
    return {
        "1 to 4": solution.sum_of_list([1, 2, 3, 4]),
        "one number": solution.sum_of_list([-7]),
        "fractions": solution.sum_of_list([0.5, 0.25, -2]),
        "drawn": solution.sum_of_list(drawn),
    }


def empty_list(solution, seed):
    return solution.sum_of_list([])


def wrong_types(solution, seed):
    rng = random.Random(seed)
    outcomes = {}
    for intruder in (True, False, "1", None):
        for place in (0, 1, 3):
            numbers = [rng.randrange(1, 50) for _ in range(3)]
            numbers.insert(place, intruder)
            label = repr(numbers)
            try:
                solution.sum_of_list(numbers)
                outcomes[label] = "no error"
            except TypeError:
                outcomes[label] = "TypeError"
    return outcomes


def unchanged(solution, seed):
    rng = random.Random(seed)
    numbers = [rng.randrange(-50, 50) for _ in range(8)]
    solution.sum_of_list(numbers)
    return numbers


# Whole numbers from 1 on: a case fails for one reason.
def many_numbers(solution, seed, size):
    return solution.sum_of_list([0, *range(1, size)])
