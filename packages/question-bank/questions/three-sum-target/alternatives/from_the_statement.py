def triplets(nums: list[int], k: int) -> list[tuple[int, int, int]]:
    """Return the different triplets of numbers that add up to k, in ascending order."""
    ordered = sorted(nums)
    found = []
    for i, first in enumerate(ordered):
        if i > 0 and first == ordered[i - 1]:
            continue
        low = i + 1
        high = len(ordered) - 1
        while low < high:
            total = first + ordered[low] + ordered[high]
            if total < k:
                low += 1
            elif total > k:
                high -= 1
            else:
                second = ordered[low]
                found.append((first, second, ordered[high]))
                while low < high and ordered[low] == second:
                    low += 1
    return found
