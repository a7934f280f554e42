"""Turning a grid clockwise, squares in place by moves of four entries."""

from typing import Any


def rotate(matrix: list[list[Any]]) -> list[list[Any]]:
    """Turn matrix by 90 degrees clockwise: a square in place, a rectangle as a new grid."""
    size, width = len(matrix), len(matrix[0])
    if any(len(row) != width for row in matrix):
        raise ValueError("the rows of matrix differ in length")
    if size != width:
        return [list(column) for column in zip(*matrix[::-1])]

    # Each entry of a quarter moves on together with its three partners in the other quarters.
    for top in range(size // 2):
        for left in range((size + 1) // 2):
            _turn_four(matrix, top, left)
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
