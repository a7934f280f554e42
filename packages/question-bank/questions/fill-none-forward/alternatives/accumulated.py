from itertools import accumulate


def fill_none(values):
    steps = accumulate(values, lambda a, b: a if b is None else b, initial=0)
    return list(steps)[1:]
