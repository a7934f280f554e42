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
    X_train, X_hold, y_train, y_hold = train_test_split(
        X, y, test_size=0.2, random_state=random_state
    )
    ascending = sorted(int(size) for size in sizes)
    for size in ascending:
        if size > len(X_train):
            raise ValueError(f"{size} rows are more than the {len(X_train)} of the training part")

    means = []
    spreads = []
    for size in ascending:
        rng = np.random.default_rng([random_state, size])
        errors = []
        for _ in range(repeats):
            rows = rng.choice(len(X_train), size=size, replace=False)
            model = LinearRegression().fit(X_train[rows], y_train[rows])
            errors.append(mean_absolute_error(y_hold, model.predict(X_hold)))
        means.append(float(np.mean(errors)))
        spreads.append(float(np.std(errors)))
    table = pd.DataFrame({"size": ascending, "mae_mean": means, "mae_std": spreads})

    figure, ax = plt.subplots()
    ax.errorbar(ascending, means, yerr=spreads, marker="o", capsize=3)
    ax.set_xscale("log")
    ax.set_title("Error by sample size")
    ax.set_xlabel("Training rows")
    ax.set_ylabel("Mean absolute error")
    return table, figure
