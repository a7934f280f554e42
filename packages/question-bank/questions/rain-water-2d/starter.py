def trapped(heights: list[list[int]]) -> int:
    """Return how many units of water stay on the ground."""
    raise NotImplementedError
