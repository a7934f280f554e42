import numpy as np
import pandas as pd


def _parcels(rng, weights):
    """Parcels in known zones, none of them express."""
    size = len(weights)
    return pd.DataFrame(
        {
            "weight": np.asarray(weights, dtype=float),
            "zone": rng.choice(["home", "near", "far"], size=size),
            "express": np.zeros(size, dtype=bool),
        }
    )


def _weights(rng, size):
    """Weights of every tier, none of them on a boundary."""
    return rng.permutation(np.resize([0.25, 0.75, 2.5, 4.75, 7.5, 19.5, 20.5, 80.5], size))


# A case fails for one reason: only the first has express parcels, and boundaries, unknown zones,
# unusable weights and odd labels have a case each.
def random_parcels(solution, seed):
    rng = np.random.default_rng(seed)
    parcels = _parcels(rng, _weights(rng, 300))
    return solution.shipping_cost(parcels.assign(express=rng.random(300) < 0.4))


def tier_boundaries(solution, seed):
    rng = np.random.default_rng(seed)
    edges = np.array([1.0, 5.0, 20.0])
    weights = [0.0, -0.0, *edges, *(edges - 1e-6), *(edges + 1e-6)]
    return solution.shipping_cost(_parcels(rng, rng.permutation(weights)))


def unknown_zones(solution, seed):
    rng = np.random.default_rng(seed)
    parcels = _parcels(rng, _weights(rng, 12))
    parcels["zone"] = parcels["zone"].astype(object)
    parcels.loc[[1, 4, 5, 9], "zone"] = ["moon", "Home", None, ""]
    return solution.shipping_cost(parcels)


def unusable_weights(solution, seed):
    rng = np.random.default_rng(seed)
    weights = _weights(rng, 12)
    weights[[0, 3, 7, 8]] = [np.nan, -0.5, -30.0, np.nan]
    return solution.shipping_cost(_parcels(rng, weights))


def index_kept(solution, seed):
    rng = np.random.default_rng(seed)
    parcels = _parcels(rng, _weights(rng, 12))
    parcels.index = rng.permutation([3, 3, 7, 7, 7, 20, 21, 22, 23, 24, 25, 26])
    return solution.shipping_cost(parcels)


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    parcels = _parcels(rng, _weights(rng, 8))
    solution.shipping_cost(parcels)
    return parcels


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    parcels = pd.DataFrame(
        {
            "weight": rng.uniform(0.0, 60.0, size=size),
            "zone": np.array(["home", "near", "far"], dtype=object)[rng.integers(3, size=size)],
            "express": np.zeros(size, dtype=bool),
        }
    )
    return solution.shipping_cost(parcels).to_numpy()[::31]
