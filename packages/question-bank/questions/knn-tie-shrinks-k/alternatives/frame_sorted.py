import pandas as pd


def kNN(k, data, new_point):
    if k < 1:
        raise ValueError("k < 1")
    n_features = data.shape[1] - 1
    if len(new_point) != n_features:
        raise ValueError("wrong length")
    if len(data) == 0:
        raise ValueError("no rows")
    rows = []
    for number in range(len(data)):
        row = [data.iat[number, column] for column in range(n_features + 1)]
        if any(pd.isna(value) for value in row):
            raise ValueError("missing value")
        distance = sum((a - b) ** 2 for a, b in zip(row, new_point)) ** 0.5
        rows.append((distance, number, row[-1]))
    rows.sort(key=lambda item: item[:2])
    neighbours = [item[2] for item in rows[:k]]
    while True:
        counts = {}
        for one in neighbours:
            counts[one] = counts.get(one, 0) + 1
        best = max(counts.values())
        winners = [one for one in counts if counts[one] == best]
        if len(winners) == 1:
            return winners[0]
        neighbours.pop()
