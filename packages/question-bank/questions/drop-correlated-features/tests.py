import numpy as np
import pandas as pd

ROWS = 64


def _basis():
    """Four columns of two values each whose correlations are 0 exactly."""
    rows = np.arange(ROWS)
    return [(rows >> bit) % 2 * 2.0 - 1.0 for bit in range(4)]


def _shuffled(rng, columns):
    return pd.DataFrame(columns).sample(frac=1.0, random_state=int(rng.integers(1 << 30)))


# Independent columns have no correlation at all, so each case fails for one reason.
def copies_collapse(solution, seed):
    rng = np.random.default_rng(seed)
    a, b, c, _ = _basis()
    columns = {"a": a, "b": b, "minus_a": -a, "b_shifted": 3.0 + b, "c": c, "minus_b": 5.0 - 2.0 * b}
    frame = _shuffled(rng, columns)
    return {
        "default": solution.keep_representatives(frame),
        "threshold 1": solution.keep_representatives(frame, 1.0),
        "two columns": solution.keep_representatives(frame[["minus_a", "a"]], 0.95),
    }


def _related(rng, strength):
    """Ranks whose correlation with those of the first column is about strength."""
    first = rng.normal(size=400)
    return first, strength * first + np.sqrt(1.0 - strength**2) * rng.normal(size=400)


def bent_but_monotone(solution, seed):
    rng = np.random.default_rng(seed)
    size = rng.permutation(np.linspace(-4.0, 4.0, ROWS))
    columns = {"size": size, "grown": np.exp(2.0 * size), "shrunk": -np.exp(-2.0 * size)}
    return solution.keep_representatives(pd.DataFrame(columns), 0.95)


def average_linkage(solution, seed):
    rng = np.random.default_rng(seed)

    # Columns of -1 and 1, as many of each: the correlation is the mean of the product.
    def flipped(column, rows):
        return np.where(np.isin(np.arange(100), rows), -column, column)

    start = np.tile([1.0, -1.0], 50)
    # Correlations: a-b 0.8, b-c 0.76, a-c 0.56. On average c is 0.34 away from a and b.
    b = flipped(start, np.arange(10))
    c = flipped(b, np.arange(20, 32))
    chain = _shuffled(rng, {"a": start, "b": b, "c": c})
    first, weak = _related(rng, 0.6)
    found = {
        str(threshold): solution.keep_representatives(chain, threshold)
        for threshold in (0.9, 0.75, 0.65, 0.5)
    }
    found["weakly related"] = solution.keep_representatives(pd.DataFrame({"x": first, "y": weak}))
    return found


def fullest_column(solution, seed):
    rng = np.random.default_rng(seed)
    a, b, _, _ = _basis()
    columns = {"p": a.copy(), "q": b, "r_like_p": 2.0 * a, "s_like_q": 1.0 + b, "t_like_p": 3.0 * a}
    columns["p"][rng.choice(ROWS, 3, replace=False)] = np.nan
    return solution.keep_representatives(_shuffled(rng, columns))


def pairwise_complete(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.permutation(np.arange(ROWS) * 1.0)
    other = rng.permutation(np.arange(ROWS) * 1.0)
    columns = {"y": 2.0 * values, "x": values.copy(), "z": other}
    columns["x"][: ROWS // 2] = np.nan
    columns["z"][ROWS // 2 :] = np.nan
    # x and z share no row, so there is no correlation between them.
    return solution.keep_representatives(pd.DataFrame(columns), 0.9)


def constant_columns(solution, seed):
    rng = np.random.default_rng(seed)
    a, b, _, _ = _basis()
    gaps = np.full(ROWS, 7.0)
    gaps[rng.choice(ROWS, 5, replace=False)] = np.nan
    columns = {"same": np.full(ROWS, 3.0), "a": a, "same_with_gaps": gaps, "b": b}
    return solution.keep_representatives(_shuffled(rng, columns))


def column_order(solution, seed):
    rng = np.random.default_rng(seed)
    columns = {}
    names = np.roll(["k0", "k1", "k2", "k3"], int(rng.integers(1, 4))).tolist()
    for name, column in zip(names, _basis(), strict=True):
        columns[name] = column
    # Clusters of different sizes, met in another order than their columns.
    for number, source in enumerate([3, 1, 3]):
        columns[f"copy{number}"] = (number + 2.0) * columns[names[source]]
    return solution.keep_representatives(_shuffled(rng, columns))


def few_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"only": rng.normal(size=9)})
    return {
        "one column": solution.keep_representatives(frame),
        "none left": solution.keep_representatives(pd.DataFrame({"same": [1.0] * 9, "too": [2.0] * 9})),
        "one left": solution.keep_representatives(frame.assign(same=1.0)),
    }


def bad_threshold(solution, seed):
    frame = pd.DataFrame(np.random.default_rng(seed).normal(size=(20, 3)), columns=["a", "b", "c"])
    outcomes = []
    for threshold in [0.0, -0.5, 1.1]:
        try:
            solution.keep_representatives(frame, threshold)
            outcomes.append(f"no error for {threshold}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes
