import pandas as pd
from sklearn.utils import check_random_state, resample, shuffle


def oversample(X, y, random_state=0):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if y.isnull().sum() > 0:
        raise ValueError("a label is missing")
    sizes = y.value_counts()
    if len(sizes) <= 1:
        return X, y
    generator = check_random_state(random_state)
    features, labels = X.reset_index(drop=True), y.reset_index(drop=True)
    X_parts, y_parts = [features], [labels]
    for name, size in sizes.items():
        lacking = sizes.max() - size
        if lacking == 0:
            continue
        rows = labels.index[labels == name]
        extra = resample(rows, replace=True, n_samples=lacking, random_state=generator)
        X_parts.append(features.loc[extra])
        y_parts.append(labels.loc[extra])
    X_all = pd.concat(X_parts, ignore_index=True)
    y_all = pd.concat(y_parts, ignore_index=True)
    X_all, y_all = shuffle(X_all, y_all, random_state=generator)
    return X_all.reset_index(drop=True), y_all.reset_index(drop=True)
