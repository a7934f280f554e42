import numpy as np


def _blobs(seed):
    """Three groups of twelve points, far from each other."""
    rng = np.random.default_rng(seed)
    centers = np.array([[0.0, 0.0], [9.0, 1.0], [3.0, 8.0]])
    return np.concatenate([center + rng.normal(size=(12, 2)) for center in centers])


def scores(solution, seed):
    return solution.k_report(_blobs(seed), [2, 3, 4, 6])[0]


def panels(solution, seed):
    table, figure, _ = solution.k_report(_blobs(seed), [2, 3, 4, 6])
    if len(figure.axes) != 2:
        return f"{len(figure.axes)} pairs of axes"
    answers = {}
    # Beside the table of the same answer: whether that is right is not asked here.
    for ax, score in zip(figure.axes, ["inertia", "silhouette"], strict=True):
        lines = [np.asarray(line.get_xydata(), dtype=float) for line in ax.lines]
        wanted = table[["k", score]].to_numpy(dtype=float)
        answers[score] = {
            "lines": len(lines),
            "as in the table": [
                line.shape == wanted.shape and bool(np.allclose(line, wanted, rtol=1e-6, atol=0))
                for line in lines
            ],
        }
    return answers


def best(solution, seed):
    return int(solution.k_report(_blobs(seed), [2, 3, 4, 6])[2])


def any_order(solution, seed):
    return solution.k_report(_blobs(seed), [4, 2, 3])[0]["k"].to_numpy()


def ticks(solution, seed):
    figure = solution.k_report(_blobs(seed), [2, 3, 4, 6])[1]
    found = []
    for ax in figure.axes:
        low, high = sorted(ax.get_xlim())
        found.append(sorted(float(tick) for tick in ax.get_xticks() if low <= tick <= high))
    return found


def texts(solution, seed):
    return solution.k_report(_blobs(seed), [2, 3, 4])[1]


def bad_k(solution, seed):
    X = _blobs(seed)[::4]
    outcomes = {}
    for k in [1, 0, len(X), len(X) + 1]:
        try:
            solution.k_report(X, [2, 3, k])
            outcomes[k] = "no error"
        except ValueError:
            outcomes[k] = "ValueError"
    return outcomes


def list_unchanged(solution, seed):
    ks = [4, 2, 3]
    solution.k_report(_blobs(seed), ks)
    return ks
