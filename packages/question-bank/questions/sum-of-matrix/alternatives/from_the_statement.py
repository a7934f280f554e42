def matrix_sum(matrix: list[list[int]]) -> int:
    """Return the sum of all entries of matrix."""
    if not isinstance(matrix, list):
        raise TypeError("matrix must be a list of rows")
    total = 0
    for row in matrix:
        if not isinstance(row, list):
            raise TypeError("each row must be a list")
        if len(row) != len(matrix[0]):
            raise ValueError("rows have different lengths")
        for entry in row:
            if not isinstance(entry, int) or isinstance(entry, bool):
                raise TypeError(f"entry {entry!r} is no integer")
            total += entry
    return total
