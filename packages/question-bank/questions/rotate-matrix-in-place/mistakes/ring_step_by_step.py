"""Turning a grid clockwise, squares in place by moves of four entries."""

from typing import Any


def rotate(matrix: list[list[Any]]) -> list[list[Any]]:
    """Turn matrix by 90 degrees clockwise: a square in place, a rectangle as a new grid."""
    if not matrix or not matrix[0] and len(matrix) == 1:
        return matrix
    size, width = len(matrix), len(matrix[0])
    if any(len(row) != width for row in matrix):
        raise ValueError("the rows of matrix differ in length")
    if size != width:
        return [list(column) for column in zip(*matrix[::-1])]

    for top in range(size // 2):
        last = size - 1 - top
        ring = [(top, j) for j in range(top, last)]
        ring += [(i, last) for i in range(top, last)]
        ring += [(last, j) for j in range(last, top, -1)]
        ring += [(i, top) for i in range(last, top, -1)]
        for _ in range(last - top):
            (row, column), *rest = ring
            carried = matrix[row][column]
            for row, column in [*rest, ring[0]]:
                matrix[row][column], carried = carried, matrix[row][column]
    return matrix


def _turn_four(matrix: list[list[Any]], i: int, j: int) -> None:
    """Move entry (i, j) and the three that it comes round to by one place."""
    last = len(matrix) - 1
    matrix[i][j], matrix[j][last - i], matrix[last - i][last - j], matrix[last - j][i] = (
        matrix[last - j][i],
        matrix[i][j],
        matrix[j][last - i],
        matrix[last - i][last - j],
    )
