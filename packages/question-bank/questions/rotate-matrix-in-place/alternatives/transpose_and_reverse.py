def rotate(matrix):
    if matrix == [] or matrix == [[]]:
        return matrix
    if len({len(row) for row in matrix}) > 1:
        raise ValueError("ragged rows")
    n, m = len(matrix), len(matrix[0])
    if n == m:
        for i in range(n):
            for j in range(i):
                matrix[i][j], matrix[j][i] = matrix[j][i], matrix[i][j]
        for row in matrix:
            row.reverse()
        return matrix
    result = []
    for j in range(m):
        result.append([matrix[i][j] for i in range(n - 1, -1, -1)])
    return result
