import numpy as np


def fed_avg(clients, sizes):
    """Stacks the arrays of each key and lets np.average weigh them."""
    if len(clients) == 0 or len(sizes) != len(clients):
        raise ValueError("as many sizes as clients are needed")
    weights = np.array(sizes)
    if (weights < 0).any() or not weights.any():
        raise ValueError("bad sizes")
    names = set(clients[0])
    for client in clients:
        if set(client) != names:
            raise ValueError("keys differ")
    keep = np.flatnonzero(weights)
    averaged = {}
    for name in names:
        if len({client[name].shape for client in clients}) > 1:
            raise ValueError(f"shapes of {name} differ")
        stack = np.stack([clients[i][name].astype(np.float64) for i in keep])
        averaged[name] = np.array(np.average(stack, axis=0, weights=weights[keep]))
    return averaged
