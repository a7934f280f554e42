"""Water on a height grid, found from the border inwards, the lowest shore first."""

import heapq
import itertools


def trapped(heights: list[list[int]]) -> int:
    """Return how many units of water stay on the ground."""
    rows, columns = len(heights), len(heights[0]) if heights else 0
    if any(len(row) != columns for row in heights):
        raise ValueError("the rows of heights differ in length")
    if any(not isinstance(height, int) for row in heights for height in row):
        raise ValueError("heights must hold integers")

    cells = itertools.product(range(rows), range(columns))
    reached = {(i, j) for i, j in cells if i in (0, rows - 1) or j in (0, columns - 1)}
    shore = [(heights[i][j], i, j) for i, j in reached]
    heapq.heapify(shore)

    # The lowest cell of the shore decides how high water can stand behind it.
    held = 0
    while shore:
        level, row, column = heapq.heappop(shore)
        for i, j in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
            if not (0 <= i < rows and 0 <= j < columns) or (i, j) in reached:
                continue
            reached.add((i, j))
            height = heights[i][j]
            held += max(level - height, 0)
            heapq.heappush(shore, (height, i, j))
    return held
