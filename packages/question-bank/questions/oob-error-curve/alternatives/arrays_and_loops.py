import numpy as np
import pandas as pd
from matplotlib import pyplot as plt
from sklearn import ensemble


def oob_curve(X, y, counts, random_state=0):
    sizes = np.unique(counts)
    if sizes.size == 0:
        raise ValueError("no counts")
    if sizes[0] < 10:
        raise ValueError("a count is below 10")
    errors = np.zeros(sizes.size)
    model = ensemble.RandomForestClassifier(
        n_estimators=int(sizes[0]),
        warm_start=True,
        oob_score=True,
        random_state=random_state,
        n_jobs=1,
    )
    for place in range(sizes.size):
        model.n_estimators = int(sizes[place])
        model.fit(X, y)
        errors[place] = 1 - model.oob_score_
    # argmax gives the first place that is good enough.
    place = int(np.argmax(errors <= errors.min() + 0.005))

    fig = plt.figure()
    axes = fig.add_subplot(xlabel="number of trees", ylabel="out-of-bag error")
    axes.plot(sizes, errors, "k-", label="forest")
    axes.plot([sizes[place]], [errors[place]], "r*", markersize=14, label="chosen")
    axes.set_title("Out-of-bag error by forest size")
    axes.legend()
    return pd.DataFrame({"oob_error": errors, "n_trees": sizes}), int(sizes[place]), fig
