"""Triplets with a given sum: one number fixed, two ends that walk towards each other."""


def triplets(nums: list[int], k: int) -> list[tuple[int, int, int]]:
    """Return the different triplets of numbers that add up to k, in ascending order."""
    ordered = sorted(nums)
    found: list[tuple[int, int, int]] = []
    for first in range(len(ordered) - 2):
        if first > 0 and ordered[first] == ordered[first - 1]:
            continue
        left, right = first + 1, len(ordered) - 1
        while left < right:
            total = ordered[first] + ordered[left] + ordered[right]
            if total < 0:
                left += 1
            elif total > 0:
                right -= 1
            else:
                found.append((ordered[first], ordered[left], ordered[right]))
                left += 1
                # The right end follows by itself, as the next sum would be too big.
                while left < right and ordered[left] == ordered[left - 1]:
                    left += 1
    return found
