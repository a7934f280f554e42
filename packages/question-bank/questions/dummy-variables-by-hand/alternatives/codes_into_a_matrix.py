import numpy as np
import pandas as pd


def dummies(s, categories=None, drop_first=False):
    if categories is None:
        wanted = sorted({value for value in s.tolist() if not pd.isna(value)}, key=lambda v: f"{v}")
    else:
        wanted = list(categories)
        for place, category in enumerate(wanted):
            if category in wanted[:place]:
                raise ValueError(f"{category} is given twice")
    places = {category: place for place, category in enumerate(wanted)}
    matrix = np.zeros((len(s), len(wanted)), dtype=np.int8)
    for row, value in enumerate(s.tolist()):
        if not pd.isna(value) and value in places:
            matrix[row, places[value]] = 1
    names = [f"{s.name}_{category}" for category in wanted]
    frame = pd.DataFrame(matrix, columns=names, index=s.index)
    return frame.iloc[:, 1:] if drop_first else frame
