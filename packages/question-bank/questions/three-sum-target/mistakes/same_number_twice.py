def triplets(nums: list[int], k: int) -> list[tuple[int, int, int]]:
    """Return the different triplets of numbers that add up to k, in ascending order."""
    present = set(nums)
    found = set()
    for place, first in enumerate(nums):
        for second in nums[place + 1 :]:
            if k - first - second in present:
                found.add(tuple(sorted((first, second, k - first - second))))
    return sorted(found)
