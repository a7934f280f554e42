def triplets(nums: list[int], k: int) -> list[tuple[int, int, int]]:
    """Return the different triplets of numbers that add up to k, in ascending order."""
    raise NotImplementedError
