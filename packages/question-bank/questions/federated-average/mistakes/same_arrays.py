"""Federated averaging: the mean of the clients' parameters, weighted by their sizes."""

import numpy as np


def fed_avg(clients: list[dict[str, np.ndarray]], sizes: list[int]) -> dict[str, np.ndarray]:
    """Return the mean of the clients' arrays, key by key, weighted by sizes."""
    _check(clients, sizes)
    if len(clients) == 1:
        return dict(clients[0])
    total = sum(sizes)
    # Left out, not multiplied by 0: NaN times 0 is NaN.
    active = [(client, size / total) for client, size in zip(clients, sizes) if size > 0]
    return {
        name: np.asarray(sum(weight * client[name] for client, weight in active))
        for name in clients[0]
    }


def _check(clients: list[dict[str, np.ndarray]], sizes: list[int]) -> None:
    """Raise ValueError unless the clients can be averaged."""
    if not clients:
        raise ValueError("there are no clients")
    if len(clients) != len(sizes):
        raise ValueError(f"{len(clients)} clients, but {len(sizes)} sizes")
    if min(sizes) < 0 or max(sizes) == 0:
        raise ValueError("sizes must not be negative, nor all 0")
    shapes = {name: np.shape(array) for name, array in clients[0].items()}
    for client in clients[1:]:
        if {name: np.shape(array) for name, array in client.items()} != shapes:
            raise ValueError("clients differ in their keys or shapes")
