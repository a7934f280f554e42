from functools import reduce


def _plus(total, entry):
    if type(entry) not in (int, float):
        raise TypeError(f"no number: {entry!r}")
    return total + entry


def sum_of_list(numbers):
    return reduce(_plus, numbers, 0.0)
