from itertools import combinations


def triplets(nums: list[int], k: int) -> list[tuple[int, int, int]]:
    """Return the different triplets of numbers that add up to k, in ascending order."""
    return sorted({three for three in combinations(sorted(nums), 3) if sum(three) == k})
