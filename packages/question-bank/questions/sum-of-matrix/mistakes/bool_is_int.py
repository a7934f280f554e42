"""The total of a grid of integers."""


def matrix_sum(matrix: list[list[int]]) -> int:
    """Return the sum of all entries of matrix."""
    width = len(matrix[0]) if matrix else 0
    total = 0
    for row in matrix:
        if len(row) != width:
            raise ValueError("the rows of matrix differ in length")
        for entry in row:
            # A bool is an int, too, but none that was meant as a number.
            if not isinstance(entry, int):
                raise TypeError(f"matrix must hold integers, got {type(entry).__name__}")
            total += entry
    return total
