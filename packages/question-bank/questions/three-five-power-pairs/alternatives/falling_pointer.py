def power_pairs(n, low, high):
    if n < 0:
        raise ValueError("n is negative")
    power_of_5 = [5**b for b in range(n + 1)]
    found = []
    # The more threes, the fewer fives fit: both ends only ever move down.
    top = bottom = n + 1
    power_of_3 = 1
    for a in range(n + 1):
        while top > 0 and power_of_3 * power_of_5[top - 1] > high:
            top -= 1
        while bottom > 0 and power_of_3 * power_of_5[bottom - 1] >= low:
            bottom -= 1
        for b in range(bottom, top):
            found.append((a, b))
        power_of_3 *= 3
    return found
