import random


def mixed_numbers(solution, seed):
    rng = random.Random(seed)
    drawn = [rng.choice([rng.randrange(-50, 50), rng.uniform(-50, 50)]) for _ in range(30)]
    half = rng.randrange(1, 50) + 0.5
    return {
        "1 to 4": solution.sum_and_max([1, 2, 3, 4]),
        "one number": solution.sum_and_max([7]),
        "largest twice": solution.sum_and_max([3, half + 9, 2, half + 9]),
        "largest first": solution.sum_and_max([60.25, *drawn]),
        "largest last": solution.sum_and_max([*drawn, 60.75]),
    }


# Whole numbers only: a case fails for one reason.
def negative_numbers(solution, seed):
    rng = random.Random(seed)
    drawn = [-rng.randrange(1, 90) for _ in range(8)]
    return {
        "-5, -2": solution.sum_and_max([-5, -2]),
        "-2, -5": solution.sum_and_max([-2, -5]),
        "one": solution.sum_and_max([-3]),
        "drawn": solution.sum_and_max(drawn),
    }


def empty_list(solution, seed):
    return solution.sum_and_max([])


def _outcomes(solution, seed, intruders):
    rng = random.Random(seed)
    outcomes = {}
    for intruder in intruders:
        for place in (0, 2, 5):
            numbers = [rng.randrange(1, 50) for _ in range(5)]
            numbers.insert(place, intruder)
            label = repr(numbers)
            try:
                solution.sum_and_max(numbers)
                outcomes[label] = "no error"
            except (TypeError, ValueError) as error:
                outcomes[label] = "TypeError" if isinstance(error, TypeError) else "ValueError"
    return outcomes


def nan_inside(solution, seed):
    return _outcomes(solution, seed, [float("nan")])


def wrong_types(solution, seed):
    return _outcomes(solution, seed, [True, False, "1", None])


class _Counted(list):
    """Counts how often it is gone through, by iteration, by slices, or by indices that turn back."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.walks = 0
        self.reads = 0
        self.returns = 0
        self.last = 0

    def __iter__(self):
        self.walks += 1
        return super().__iter__()

    def __reversed__(self):
        self.walks += 1
        return super().__reversed__()

    def __getitem__(self, place):
        if isinstance(place, slice):
            self.walks += 1
            return list(super().__getitem__(place))
        self.reads += 1
        # The way back from a look at the end beforehand is no pass.
        if place < self.last and self.reads > 3:
            self.returns += 1
        self.last = place
        return super().__getitem__(place)


def one_pass(solution, seed):
    rng = random.Random(seed)
    numbers = _Counted(rng.randrange(1, 1000) for _ in range(40))
    solution.sum_and_max(numbers)
    by_index = 1 + numbers.returns if numbers.reads > 3 else 0
    return "one pass" if max(numbers.walks, by_index) <= 1 else "several passes"
