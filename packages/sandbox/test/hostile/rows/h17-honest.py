# row: H17
# title: an honest classifier passes
# kind: submission
# question: classify
# environment: numpy
# expect: passed
# honest: yes
import numpy as np


def classify(train_x, train_y, test_x):
    gaps = ((test_x[:, None] - train_x) ** 2).sum(axis=2)
    return train_y[gaps.argmin(axis=1)]
