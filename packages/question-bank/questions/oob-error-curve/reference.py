"""The out-of-bag error of one forest while it grows."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.ensemble import RandomForestClassifier

FEWEST_TREES = 10
TOLERANCE = 0.005


def oob_curve(
    X: np.ndarray, y: np.ndarray, counts: list[int], random_state: int = 0
) -> tuple[pd.DataFrame, int, Figure]:
    """Return the out-of-bag error by number of trees, the number to choose, and a plot."""
    if not counts or min(counts) < FEWEST_TREES:
        raise ValueError(f"counts must hold numbers from {FEWEST_TREES} on, got {counts}")

    forest = RandomForestClassifier(warm_start=True, oob_score=True, random_state=random_state)
    records = []
    # A forest can only grow, so the counts have to ascend.
    for count in sorted(counts):
        forest.set_params(n_estimators=count).fit(X, y)
        records.append({"n_trees": count, "oob_error": 1.0 - forest.oob_score_})
    table = pd.DataFrame(records)

    near_best = table["oob_error"] <= table["oob_error"].min() + TOLERANCE
    chosen = table[near_best].iloc[0]

    figure, ax = plt.subplots()
    ax.plot(table["n_trees"], table["oob_error"], marker=".")
    ax.scatter(chosen["n_trees"], chosen["oob_error"], color="red", zorder=3)
    ax.set_title("Out-of-bag error by forest size")
    ax.set_xlabel("Number of trees")
    ax.set_ylabel("Out-of-bag error")
    return table, int(chosen["n_trees"]), figure
