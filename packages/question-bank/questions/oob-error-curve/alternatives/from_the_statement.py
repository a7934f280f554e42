import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.ensemble import RandomForestClassifier

SLACK = 0.005


def oob_curve(
    X: np.ndarray, y: np.ndarray, counts: list[int], random_state: int = 0
) -> tuple[pd.DataFrame, int, Figure]:
    """Return the out-of-bag error by number of trees, the number to choose, and a plot."""
    sizes = sorted(int(count) for count in counts)
    if not sizes:
        raise ValueError("counts is empty")
    if sizes[0] < 10:
        raise ValueError("a count is below 10")

    forest = RandomForestClassifier(warm_start=True, oob_score=True, random_state=random_state)
    errors = []
    for size in sizes:
        forest.set_params(n_estimators=size)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            forest.fit(X, y)
        errors.append(1 - float(forest.oob_score_))

    # The errors are fractions of n: a tiny allowance keeps rounding out of the comparison.
    bound = min(errors) + SLACK + 1e-12
    chosen, chosen_error = next((s, e) for s, e in zip(sizes, errors) if e <= bound)

    table = pd.DataFrame({"n_trees": sizes, "oob_error": errors})
    figure, ax = plt.subplots()
    ax.plot(table["n_trees"].to_numpy(), table["oob_error"].to_numpy())
    ax.scatter([chosen], [chosen_error], color="tab:red", zorder=3)
    ax.set_title("Out-of-bag error by forest size")
    ax.set_xlabel("Number of trees")
    ax.set_ylabel("Out-of-bag error")
    return table, chosen, figure
