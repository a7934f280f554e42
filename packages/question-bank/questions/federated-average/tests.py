import numpy as np


def _clients(rng, count):
    return [
        {
            "weights": rng.normal(size=(3, 2)),
            "bias": rng.normal(size=2),
            "scale": np.array(rng.normal()),
        }
        for _ in range(count)
    ]


def _average(solution, clients, sizes):
    """NumPy turns arrays of shape () into numbers, which stand for the same."""
    return {name: np.asarray(value) for name, value in solution.fed_avg(clients, sizes).items()}


# Only here do sizes differ from one another and are not 0.
def weighted_means(solution, seed):
    rng = np.random.default_rng(seed)
    by_hand = [{"w": np.array([0.0, 8.0])}, {"w": np.array([4.0, 0.0])}]
    count = int(rng.integers(3, 7))
    sizes = (rng.permutation(9)[:count] + 1).tolist()
    clients = _clients(rng, count)
    order = [dict(reversed(client.items())) if place % 2 else client for place, client in enumerate(clients)]
    return {
        "by hand": _average(solution, by_hand, [1, 3]),
        "random": _average(solution, clients, sizes),
        "keys in another order": _average(solution, order, sizes),
    }


def size_zero(solution, seed):
    rng = np.random.default_rng(seed)
    clients = _clients(rng, 4)
    idle = int(rng.integers(4))
    sizes = [0 if place == idle else 7 for place in range(4)]
    plain = _average(solution, clients, sizes)
    broken = [dict(client) for client in clients]
    broken[idle] = {name: np.full(array.shape, np.nan) for name, array in clients[idle].items()}
    return {"finite": plain, "with NaN": _average(solution, broken, sizes)}


def one_client(solution, seed):
    client = _clients(np.random.default_rng(seed), 1)[0]
    result = _average(solution, [client], [5])
    shared = [name for name in client if np.shares_memory(result[name], client[name])]
    return {"result": result, "arrays shared with the client": shared}


def integer_arrays(solution, seed):
    rng = np.random.default_rng(seed)
    steps = rng.integers(1, 50, size=3)
    low = {"w": steps, "mask": np.array([True, False]), "small": np.array([100, 120], dtype=np.int8)}
    high = {"w": steps + 1, "mask": np.array([True, True]), "small": np.array([101, 125], dtype=np.int8)}
    return _average(solution, [low, high], [6, 6])


def _outcomes(solution, calls):
    outcomes = {}
    for name, (clients, sizes) in calls.items():
        try:
            solution.fed_avg(clients, sizes)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def unlike_clients(solution, seed):
    one, two = _clients(np.random.default_rng(seed), 2)
    less = {name: array for name, array in two.items() if name != "bias"}
    other = {"Bias" if name == "bias" else name: array for name, array in two.items()}
    calls = {
        "second has fewer keys": [one, less],
        "first has fewer keys": [less, one],
        "another key": [one, other],
        "another length": [one, {**two, "bias": np.zeros(3)}],
        "shape that broadcasts": [one, {**two, "bias": np.zeros(1)}],
        "extra axis": [one, {**two, "bias": np.zeros((1, 2))}],
    }
    return _outcomes(solution, {name: (clients, [2, 2]) for name, clients in calls.items()})


def bad_sizes(solution, seed):
    clients = _clients(np.random.default_rng(seed), 3)
    return _outcomes(
        solution,
        {
            "too few": (clients, [2, 2]),
            "too many": (clients, [2, 2, 2, 2]),
            "negative": (clients, [4, -1, 4]),
            "all 0": (clients, [0, 0, 0]),
            "no clients": ([], []),
        },
    )


def input_unchanged(solution, seed):
    clients = _clients(np.random.default_rng(seed), 3)
    solution.fed_avg(clients, [1, 1, 1])
    return clients
