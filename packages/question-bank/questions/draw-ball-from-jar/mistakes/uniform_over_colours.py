"""A ball drawn from a jar, with a chance in proportion to the counts."""

import random


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

    return (rng or random).choice([colour for colour, count in zip(colours, counts) if count])
