"""A ball drawn from a jar, with a chance in proportion to the counts."""

import random
from itertools import accumulate


def draw(colours: list[str], counts: list[int], rng: random.Random | None = None) -> str:
    """Return the colour of a ball drawn at random from the jar."""
    if len(colours) != len(counts):
        raise ValueError(f"{len(colours)} colours, but {len(counts)} counts")
    for count in counts:
        if not isinstance(count, int):
            raise ValueError(f"counts must be whole numbers, got {count!r}")
        if count < 0:
            raise ValueError(f"counts must not be negative, got {count}")
    total = sum(counts)
    if total == 0:
        raise ValueError("the jar is empty")

    # The number of a ball; balls of one colour have numbers next to each other.
    if rng:
        random.seed(rng.random())
    ball = random.randrange(total)
    return next(colour for colour, end in zip(colours, accumulate(counts)) if ball < end)
