from bisect import bisect_left, bisect_right


def count_pairs_with_sum(values, target):
    for number in [*values, target]:
        if isinstance(number, bool) or not isinstance(number, int):
            raise TypeError("whole numbers only")
    ordered = sorted(values)
    found = 0
    for place, value in enumerate(ordered):
        wanted = target - value
        first = bisect_left(ordered, wanted, place + 1)
        found += bisect_right(ordered, wanted, first) - first
    return found
