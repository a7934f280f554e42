import numpy as np


def fed_avg(clients: list[dict[str, np.ndarray]], sizes: list[int]) -> dict[str, np.ndarray]:
    """Return the mean of the clients' arrays, key by key, weighted by sizes."""
    if len(clients) == 0:
        raise ValueError("there are no clients")
    if len(clients) != len(sizes):
        raise ValueError("there must be one size per client")
    weights = [int(size) for size in sizes]
    if min(weights) < 0:
        raise ValueError("a size is negative")
    total = sum(weights)
    if total == 0:
        raise ValueError("all sizes are 0")

    first = clients[0]
    for client in clients:
        if client.keys() != first.keys():
            raise ValueError("the clients have different keys")
        for key in first:
            if np.shape(client[key]) != np.shape(first[key]):
                raise ValueError(f"the shapes of {key!r} differ")

    result = {}
    for key in first:
        mean = np.zeros(np.shape(first[key]))
        for client, weight in zip(clients, weights):
            if weight > 0:  # NaN times 0 would be NaN
                mean += np.asarray(client[key], dtype=float) * (weight / total)
        result[key] = mean
    return result
