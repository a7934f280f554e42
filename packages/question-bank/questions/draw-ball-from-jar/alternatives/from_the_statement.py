import random


def draw(colours: list[str], counts: list[int], rng: random.Random | None = None) -> str:
    """Return the colour of a ball drawn at random from the jar."""
    if len(colours) != len(counts):
        raise ValueError("there must be one count per colour")
    total = 0
    for count in counts:
        if not isinstance(count, int):
            raise ValueError(f"{count!r} is not an integer")
        if count < 0:
            raise ValueError("a count is negative")
        total += count
    if total == 0:
        raise ValueError("the jar is empty")

    # Number the balls from 0, colour after colour, and look which colour has the one drawn.
    source = random if rng is None else rng
    ball = source.randrange(total)
    for colour, count in zip(colours, counts):
        if ball < count:
            return colour
        ball -= count
    raise AssertionError("unreachable")
