"""The error of a linear regression by training size, from repeated subsamples."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def size_study(
    X: np.ndarray, y: np.ndarray, sizes: list[int], repeats: int = 10, random_state: int = 0
) -> tuple[pd.DataFrame, Figure]:
    """Return the error of a linear regression by training size, as a table and with error bars."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.2, random_state=random_state
    )
    sizes = [min(size, len(X_train)) for size in sizes]
    records = []
    for size in sorted(sizes):
        rng = np.random.default_rng([random_state, size])
        errors = np.empty(repeats)
        for repeat in range(repeats):
            rows = rng.choice(len(X_train), size=size, replace=False)
            model = LinearRegression().fit(X_train[rows], y_train[rows])
            errors[repeat] = mean_absolute_error(y_test, model.predict(X_test))
        records.append({"size": size, "mae_mean": errors.mean(), "mae_std": errors.std()})
    table = pd.DataFrame(records)

    figure, ax = plt.subplots()
    ax.errorbar(table["size"], table["mae_mean"], yerr=table["mae_std"], marker="o", capsize=3)
    ax.set_xscale("log")
    ax.set_title("Error by sample size")
    ax.set_xlabel("Training rows")
    ax.set_ylabel("Mean absolute error")
    return table, figure
