def matrix_sum(matrix):
    widths = set(map(len, matrix))
    if len(widths) > 1:
        raise ValueError("ragged")
    for row in matrix:
        if not all(type(x) is int for x in row):
            raise TypeError("only int entries")
    return sum(map(sum, matrix))
