class UnionFind:
    """Disjoint sets."""

    def __init__(self, n: int):
        self.parent = list(range(n))

    def find(self, x: int) -> int:
        """Return the representative of x."""
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a: int, b: int) -> bool:
        """Join two sets; False if they were one."""
        a, b = self.find(a), self.find(b)
        self.parent[a] = b
        return a != b
