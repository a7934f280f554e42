def trapped(heights):
    widths = {len(row) for row in heights}
    if len(widths) > 1:
        raise ValueError("ragged")
    for row in heights:
        for h in row:
            if type(h) is not int:
                raise ValueError("integers only")
    n = len(heights)
    m = widths.pop() if widths else 0
    if n < 3 or m < 3:
        return 0
    top = max(map(max, heights))
    water = [[top] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            if i in (0, n - 1) or j in (0, m - 1):
                water[i][j] = heights[i][j]
    changed = True
    while changed:
        changed = False
        for i in range(1, n - 1):
            for j in range(1, m - 1):
                around = min(water[i - 1][j], water[i + 1][j], water[i][j - 1], water[i][j + 1])
                level = max(heights[i][j], around)
                if level < water[i][j]:
                    water[i][j] = level
                    changed = True
    return sum(water[i][j] - heights[i][j] for i in range(n) for j in range(m))
