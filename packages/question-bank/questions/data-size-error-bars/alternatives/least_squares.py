import statistics

import numpy as np
import pandas as pd
from matplotlib import pyplot
from sklearn.model_selection import train_test_split


def size_study(X, y, sizes, repeats=10, random_state=0):
    train, test, target, hidden = train_test_split(X, y, test_size=0.2, random_state=random_state)
    train = np.column_stack([np.ones(len(train)), train])
    test = np.column_stack([np.ones(len(test)), test])
    rows = []
    for size in sizes:
        rng = np.random.default_rng([random_state, size])
        errors = []
        for _ in range(repeats):
            # choice itself refuses to draw more rows than there are.
            chosen = rng.choice(len(train), size=size, replace=False)
            weights = np.linalg.lstsq(train[chosen], target[chosen], rcond=None)[0]
            errors.append(float(np.mean(np.abs(test @ weights - hidden))))
        rows.append((size, statistics.fmean(errors), statistics.pstdev(errors)))
    table = pd.DataFrame(sorted(rows), columns=["size", "mae_mean", "mae_std"])
    axes = table.plot(x="size", y="mae_mean", yerr="mae_std", logx=True, legend=False)
    axes.set(title="Error by sample size", xlabel="Training rows", ylabel="Mean absolute error")
    return table, axes.figure
