def triplets(nums: list[int], k: int) -> list[tuple[int, int, int]]:
    """Return the different triplets of numbers that add up to k."""
    found = {}
    for place, first in enumerate(nums):
        seen = set()
        for second in nums[place + 1 :]:
            third = k - first - second
            if third in seen:
                found.setdefault(tuple(sorted((first, second, third))), (first, third, second))
            seen.add(second)
    return sorted(found.values())
