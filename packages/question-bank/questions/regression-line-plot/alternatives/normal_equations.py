import math

from matplotlib import pyplot


def plot_fit(x, y, ax=None):
    kept = sorted(
        (float(a), float(b))
        for a, b in zip(x, y, strict=True)
        if not (math.isnan(a) or math.isnan(b))
    )
    if len({a for a, _ in kept}) < 2:
        raise ValueError("all x values are the same")
    xs = [a for a, _ in kept]
    ys = [b for _, b in kept]
    mean_x, mean_y = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    slope = sum((a - mean_x) * (b - mean_y) for a, b in kept) / sum((a - mean_x) ** 2 for a in xs)
    if ax is None:
        ax = pyplot.figure().add_subplot()
    ax.plot(xs, [mean_y + slope * (a - mean_x) for a in xs], "k-")
    ax.scatter(xs, ys, marker="x")
    ax.set(title=f"Slope: {slope:.2f}", xlabel="x", ylabel="y")
    ax.legend(["fit", "data"])
    return ax.get_figure()
