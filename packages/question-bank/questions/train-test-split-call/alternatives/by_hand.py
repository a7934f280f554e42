import numpy as np
import pandas as pd


def take(data, rows):
    if isinstance(data, (pd.DataFrame, pd.Series)):
        return data.iloc[rows]
    return data[rows]


def split(X, y, train_share=0.75, random_state=0, stratify=False):
    n = len(X)
    if train_share <= 0 or train_share >= 1:
        raise ValueError("train_share has to be above 0 and below 1")
    if len(y) != n:
        raise ValueError("X and y differ in length")
    shuffled = np.random.default_rng(random_state).permutation(n)
    wanted = round(n * train_share)
    if not stratify:
        train, test = shuffled[:wanted], shuffled[wanted:]
    else:
        labels = np.asarray(y)[shuffled]
        names, counts = np.unique(labels, return_counts=True)
        if counts.min() == 1:
            raise ValueError("a class has one row only")
        exact = counts * wanted / n
        take_of = np.floor(exact).astype(int)
        for k in np.argsort(take_of - exact)[: wanted - take_of.sum()]:
            take_of[k] += 1
        train, test = [], []
        for name, number in zip(names, take_of):
            rows = shuffled[labels == name]
            train.extend(rows[:number])
            test.extend(rows[number:])
        rng = np.random.default_rng(random_state + 1)
        train, test = rng.permutation(train), rng.permutation(test)
    return take(X, train), take(X, test), take(y, train), take(y, test)
