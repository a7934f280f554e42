import numpy as np
import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.tree import DecisionTreeClassifier


def tune_tree(X, y, depths=(3, 5, 7), cv=5, random_state=0):
    features, labels = np.asarray(X), np.asarray(y)
    if np.bincount(labels)[np.unique(labels)].min() < cv:
        raise ValueError("a class has too few rows")
    average = "binary" if len(set(labels.tolist())) == 2 else "macro"
    splitter = StratifiedKFold(cv, shuffle=True, random_state=random_state)
    parts = list(splitter.split(features, labels))

    rows = []
    for depth in depths:
        scores = []
        for train, test in parts:
            tree = DecisionTreeClassifier(max_depth=depth, random_state=random_state)
            tree.fit(features[train], labels[train])
            scores.append(f1_score(labels[test], tree.predict(features[test]), average=average))
        rows.append([depth, np.mean(scores), np.std(scores)])
    table = pd.DataFrame(rows, columns=["depth", "mean", "std"])
    table["rank"] = table["mean"].rank(ascending=False, method="min").astype(int)
    table = table.sort_values(["rank", "depth"])
    best = DecisionTreeClassifier(max_depth=int(table["depth"].iat[0]), random_state=random_state)
    return best.fit(features, labels), table
