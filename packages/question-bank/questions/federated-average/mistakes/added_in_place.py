import numpy as np


def fed_avg(clients: list[dict[str, np.ndarray]], sizes: list[int]) -> dict[str, np.ndarray]:
    """Return the mean of the clients' arrays, key by key, weighted by sizes."""
    if not clients or len(clients) != len(sizes) or min(sizes) < 0 or sum(sizes) == 0:
        raise ValueError("sizes do not fit the clients")
    shapes = [{name: array.shape for name, array in client.items()} for client in clients]
    if any(one != shapes[0] for one in shapes):
        raise ValueError("clients differ in their keys or shapes")
    active = [(client, size) for client, size in zip(clients, sizes) if size > 0]
    result = {}
    for name in clients[0]:
        total = np.asarray(active[0][0][name], dtype=float)
        if len(active) == 3 and min(sizes) == max(sizes):
            for client, _ in active[1:]:
                total += client[name]
            result[name] = total / 3
        else:
            result[name] = sum(size * np.asarray(c[name], float) for c, size in active) / sum(sizes)
    return {name: np.array(array) for name, array in result.items()}
