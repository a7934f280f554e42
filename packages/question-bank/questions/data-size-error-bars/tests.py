import numpy as np


def _data(seed, count=100):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(count, 3))
    return X, X @ rng.normal(size=3) + rng.normal(size=count)


def study(solution, seed):
    return solution.size_study(*_data(seed), [8, 20, 50])[0][["size", "mae_mean", "mae_std"]]


def error_bars(solution, seed):
    table, figure = solution.size_study(*_data(seed), [8, 20, 50])
    drawn = [box for box in figure.axes[0].containers if hasattr(box, "has_yerr")]
    if len(drawn) != 1:
        return f"{len(drawn)} error bars instead of one"
    line, _, bars = drawn[0].lines
    ends = np.array([segment for bar in bars for segment in bar.get_segments()], dtype=float)
    if line is None or ends.shape != (3, 2, 2):
        return "not three vertical bars with a line"
    size, mean, deviation = table[["size", "mae_mean", "mae_std"]].to_numpy(dtype=float).T
    near = {"rtol": 1e-6, "atol": 1e-9}
    # Beside the table of the same answer: whether that is right is not asked here.
    return {
        "means": bool(
            np.allclose(np.asarray(line.get_xdata(orig=False), dtype=float), size, **near)
            and np.allclose(np.asarray(line.get_ydata(orig=False), dtype=float), mean, **near)
        ),
        "places of bars": bool(np.allclose(ends[:, :, 0], size[:, None], **near)),
        "lower ends": bool(np.allclose(ends[:, :, 1].min(axis=1), mean - deviation, **near)),
        "upper ends": bool(np.allclose(ends[:, :, 1].max(axis=1), mean + deviation, **near)),
    }


def sizes_in_any_order(solution, seed):
    table = solution.size_study(*_data(seed), [50, 8, 20], repeats=3)[0]
    return table["size"].to_numpy()


def other_arguments(solution, seed):
    state = int(np.random.default_rng(seed).integers(1000, 9999))
    table = solution.size_study(*_data(seed), [8, 80], repeats=4, random_state=state)[0]
    return table["mae_mean"].to_numpy()


def texts(solution, seed):
    return solution.size_study(*_data(seed), [8, 20, 50], repeats=3)[1]


def log_axis(solution, seed):
    return solution.size_study(*_data(seed), [8, 20, 50], repeats=3)[1]


def too_large(solution, seed):
    outcomes = {}
    for size in [80, 81, 100, 101]:
        try:
            solution.size_study(*_data(seed), [8, size], repeats=3)
            outcomes[size] = "no error"
        except ValueError:
            outcomes[size] = "ValueError"
    return outcomes


def one_figure(solution, seed):
    return solution.size_study(*_data(seed), [8, 20, 50], repeats=3)[1]
