import random


def draw(colours, counts, rng=None):
    """random.choices does the work."""
    counts = list(counts)
    if any(type(count) is not int or count < 0 for count in counts):
        raise ValueError("counts are whole numbers from 0 on")
    if len(colours) != len(counts) or not any(counts):
        raise ValueError("the jar is empty or has another number of counts")
    generator = random if rng is None else rng
    return generator.choices(colours, weights=counts)[0]
