import random

import pandas as pd


def stratified_split(df, target, test_size=0.2, random_state=0):
    if test_size <= 0 or test_size >= 1:
        raise ValueError("test_size is a share between 0 and 1")
    labels = df[target].tolist()
    if not labels or any(pd.isna(label) for label in labels):
        raise ValueError("every row needs a class")
    places = {}
    for place, label in enumerate(labels):
        places.setdefault(label, []).append(place)
    dice = random.Random(random_state)
    train, test = [], []
    for members in places.values():
        dice.shuffle(members)
        wanted = int(len(members) * test_size + 0.5)
        if len(members) > 1:
            wanted = max(1, min(len(members) - 1, wanted))
        else:
            wanted = 0
        test += members[:wanted]
        train += members[wanted:]
    return df.iloc[train], df.iloc[test]
