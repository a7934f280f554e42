def rotate(matrix: list[list]) -> list[list]:
    """Turn matrix by 90 degrees clockwise: a square in place, a rectangle as a new grid."""
    height = len(matrix)
    if height == 0:
        return matrix
    width = len(matrix[0])
    for row in matrix:
        if len(row) != width:
            raise ValueError("all rows must have the same length")
    if height == 1 and width == 0:
        return matrix

    if height != width:
        turned = []
        for column in range(width):
            turned.append([matrix[row][column] for row in range(height - 1, -1, -1)])
        return turned

    last = height - 1
    for i in range(height // 2):
        for j in range(i, last - i):
            kept = matrix[i][j]
            matrix[i][j] = matrix[last - j][i]
            matrix[last - j][i] = matrix[last - i][last - j]
            matrix[last - i][last - j] = matrix[j][last - i]
            matrix[j][last - i] = kept
    return matrix
