import pandas as pd
from matplotlib import pyplot
from sklearn.inspection import permutation_importance


def importance_plot(model, X_val, y_val, repeats=10, random_state=0):
    found = permutation_importance(
        model, X_val, y_val, n_repeats=repeats, random_state=random_state
    )["importances"]
    rows = [
        (name, float(falls.mean()), float(falls.std()))
        for name, falls in zip(X_val, found, strict=True)
    ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    figure = pyplot.figure()
    axes = figure.add_subplot(
        title="Permutation importance", xlabel="Fall of the score", ylabel="Feature"
    )
    names, means, spreads = zip(*reversed(rows), strict=True)
    heights = range(len(rows))
    axes.barh(heights, means, height=0.5, color="silver")
    axes.errorbar(means, heights, xerr=spreads, fmt="none")
    axes.set_yticks(heights, names)
    return pd.DataFrame(rows, columns=["feature", "mean", "std"]), figure
