import statistics

from matplotlib import pyplot
from sklearn.model_selection import learning_curve


def plot_learning_curve(model, X, y, sizes, cv=5, random_state=0):
    if sizes[-1] > len(y):
        raise ValueError("there are not so many rows")
    tables = learning_curve(
        model, X, y, train_sizes=sizes, cv=cv, shuffle=True, random_state=random_state
    )[1:]
    figure = pyplot.figure()
    axes = figure.add_subplot(title="Learning curve", xlabel="Training size", ylabel="Score")
    last, lines = [], []
    for table, style in zip(tables, ["b-", "r--"], strict=True):
        means = [statistics.fmean(row) for row in table]
        spreads = [statistics.pstdev(row.tolist()) for row in table]
        above = [mean + spread for mean, spread in zip(means, spreads, strict=True)]
        below = [mean - spread for mean, spread in zip(means, spreads, strict=True)]
        axes.fill_between(sizes, above, below, color=style[0], alpha=0.1)
        lines += axes.plot(sizes, means, style)
        last.append(means[-1])
    axes.legend(lines, ["train", "validation"])

    trained, held_out = last
    if trained < 0.7 and held_out < 0.7:
        return figure, "underfit"
    if trained - held_out > 0.1:
        return figure, "overfit"
    return figure, "ok"
