import heapq


def trapped(heights: list[list[int]]) -> int:
    """Return how many units of water stay on the ground."""
    for row in heights:
        if len(row) != len(heights[0]):
            raise ValueError("the rows differ in length")
        for height in row:
            if not isinstance(height, int):
                raise ValueError(f"no integer: {height!r}")

    n_rows = len(heights)
    n_cols = len(heights[0]) if heights else 0
    if n_rows < 3 or n_cols < 3:
        return 0

    # Go inwards from the border, always from the lowest place that the flood has reached.
    visited = [[False] * n_cols for _ in range(n_rows)]
    front = []
    for r in range(n_rows):
        for c in range(n_cols):
            if r in (0, n_rows - 1) or c in (0, n_cols - 1):
                visited[r][c] = True
                front.append((heights[r][c], r, c))
    heapq.heapify(front)

    water = 0
    while front:
        level, r, c = heapq.heappop(front)
        for next_r, next_c in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if not (0 <= next_r < n_rows and 0 <= next_c < n_cols) or visited[next_r][next_c]:
                continue
            visited[next_r][next_c] = True
            ground = heights[next_r][next_c]
            water += max(0, level - ground)
            heapq.heappush(front, (max(level, ground), next_r, next_c))
    return water
