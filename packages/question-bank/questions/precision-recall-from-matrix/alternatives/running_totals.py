def precision_recall(cm, zero_division=0.0):
    """One walk over the matrix that checks each entry and keeps three totals per class."""
    n = len(cm)
    if n == 0:
        raise ValueError("empty")
    rows, columns, hits = [0] * n, [0] * n, [0] * n
    for i in range(n):
        if len(cm[i]) != n:
            raise ValueError("not square")
        for j in range(n):
            value = cm[i][j]
            if type(value) not in (int, float) or value < 0:
                raise ValueError("not a count")
            rows[i] += value
            columns[j] += value
            if i == j:
                hits[i] = value
    result = {}
    for k in range(n):
        precision = recall = zero_division
        if columns[k] > 0:
            precision = hits[k] / columns[k]
        if rows[k] > 0:
            recall = hits[k] / rows[k]
        result[k] = (precision, recall)
    return result
