def matrix_sum(matrix: list[list[int]]) -> int:
    """Return the sum of all entries of matrix."""
    raise NotImplementedError
