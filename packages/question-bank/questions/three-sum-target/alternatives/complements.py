from collections import Counter


def triplets(nums, k):
    counts = Counter(nums)
    values = sorted(counts)
    result = []
    for i, a in enumerate(values):
        for b in values[i:]:
            c = k - a - b
            if c < b or c not in counts:
                continue
            need = Counter((a, b, c))
            if all(counts[v] >= m for v, m in need.items()):
                result.append((a, b, c))
    return result
