import random


def draw(colours: list[str], counts: list[int], rng: random.Random | None = None) -> str:
    """Return the colour of a ball drawn at random from the jar."""
    raise NotImplementedError
