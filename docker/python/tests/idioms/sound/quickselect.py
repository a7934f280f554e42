import random


def select(values: list[float], k: int, seed: int = 0) -> float:
    """Return the k-th smallest value."""
    rng = random.Random(seed)
    values = list(values)
    while True:
        pivot = rng.choice(values)
        below = [v for v in values if v < pivot]
        equal = [v for v in values if v == pivot]
        if k < len(below):
            values = below
        elif k < len(below) + len(equal):
            return pivot
        else:
            k -= len(below) + len(equal)
            values = [v for v in values if v > pivot]
